package dev.chancery.simulator.stream;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.script.Directives;

/** Writes events down, in one of the many ways that the format allows. */
final class SseFormat {

    private static final String[] MIXED = {"\r\n", "\n", "\r"};

    private final Directives directives;
    private final String colon;
    private final boolean plain;
    private int written;

    SseFormat(Directives directives) {
        this.directives = directives;
        this.plain = !directives.has("sse");
        this.colon = asked("nospace") ? ":" : asked("twospaces") ? ":  " : ": ";
    }

    Step.Send write(SseEvent event) {
        String text = plain
                ? "event: " + event.name() + "\ndata: " + event.data() + "\n\n"
                : oddly(event).toString();
        written++;
        return new Step.Send(text.getBytes(UTF_8), 1, event.tokens(), false);
    }

    private StringBuilder oddly(SseEvent event) {
        String end = lineEnd();
        StringBuilder text = new StringBuilder();
        if (written == 0 && asked("bom")) {
            text.append('\uFEFF');
        }
        if (asked("comments")) {
            text.append(": a comment, which means nothing")
                    .append(end)
                    .append(':')
                    .append(end);
        }
        text.append("event: ").append(event.name()).append(end);
        if (asked("id-retry")) {
            text.append("id: ")
                    .append(written)
                    .append(end)
                    .append("retry: 3000")
                    .append(end);
        }
        data(event.data(), end, text);
        return event.is("message_stop") && asked("no-final-blank") ? text : text.append(end);
    }

    private void data(String data, String end, StringBuilder text) {
        if (asked("multiline") && data.length() > 2) {
            field("{", end, text);
            field(data.substring(1, data.length() - 1), end, text);
            field("}", end, text);
        } else {
            field(data, end, text);
        }
    }

    private void field(String line, String end, StringBuilder text) {
        text.append("data").append(colon).append(line).append(end);
    }

    private String lineEnd() {
        if (asked("mixed")) {
            return MIXED[written % MIXED.length];
        }
        return asked("crlf") ? "\r\n" : asked("cr") ? "\r" : "\n";
    }

    private boolean asked(String oddity) {
        return directives.lists("sse", oddity);
    }
}
