package dev.chancery.messages.http;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.Message;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.Usage;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads along while somebody else reads an answer as it comes, to know what it used: of events line by line, of a whole
 * answer at its end. Ends the attempt when the answer does.
 */
final class UsageTap extends FilterInputStream {
    private static final int LARGEST_KEPT = 4 << 20;

    private final Attempt attempt;
    private final boolean events;
    private final Function<String, Optional<Fields>> json;
    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private boolean tooLarge;
    private boolean complete;
    private @Nullable String model;
    private Usage usage = Usage.UNKNOWN;
    private @Nullable StopReason stopReason;

    UsageTap(InputStream answer, Attempt attempt, boolean events, Function<String, Optional<Fields>> json) {
        super(answer);
        this.attempt = attempt;
        this.events = events;
        this.json = json;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        try {
            int read = super.read(bytes, offset, length);
            if (read < 0) {
                ended();
            } else {
                keep(bytes, offset, read);
            }
            return read;
        } catch (IOException e) {
            attempt.failed(e, outcome());
            throw e;
        }
    }

    @Override
    public long skip(long count) throws IOException {
        return readNBytes((int) Math.min(count, Integer.MAX_VALUE)).length;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    @Override
    public void close() throws IOException {
        if (!events) {
            take(kept); // a parser stops at the last bracket, not at the end
        }
        if (complete || (!events && model != null)) {
            attempt.succeeded(outcome());
        } else {
            attempt.cancelled(outcome());
        }
        super.close();
    }

    private void ended() {
        if (events && !complete) {
            attempt.failed(
                    new StreamInterruptedException(
                            ErrorDetails.of("The stream ended before message_stop."),
                            new Message(Fields.empty()),
                            null),
                    outcome());
            return;
        }
        if (!events) {
            take(kept);
        }
        attempt.succeeded(outcome());
    }

    private void keep(byte[] bytes, int offset, int length) {
        for (int i = offset; i < offset + length; i++) {
            if (events && (bytes[i] == '\n' || bytes[i] == '\r')) {
                take(kept);
                kept.reset();
                tooLarge = false;
            } else if (kept.size() < LARGEST_KEPT) {
                kept.write(bytes[i]);
            } else {
                tooLarge = true;
            }
        }
    }

    private void take(ByteArrayOutputStream piece) {
        if (tooLarge || piece.size() == 0) {
            return;
        }
        String text = piece.toString(StandardCharsets.UTF_8);
        if (!events) {
            json.apply(text).ifPresent(this::message);
        } else if (text.startsWith("data:") && text.contains("\"message_")) {
            json.apply(text.substring("data:".length())).ifPresent(this::event);
        }
    }

    private void event(Fields event) {
        switch (String.valueOf(event.value("type"))) {
            case "message_start" -> object(event, "message").ifPresent(this::message);
            case "message_delta" -> {
                object(event, "usage").ifPresent(more -> usage = usage.updatedBy(new Usage(more)));
                object(event, "delta").ifPresent(delta -> stopReason = stopReason(delta));
            }
            case "message_stop" -> complete = true;
            default -> {
                // text, pings: nothing that is counted
            }
        }
    }

    private void message(Fields message) {
        model = message.value("model") instanceof String name ? name : null;
        object(message, "usage").ifPresent(first -> usage = new Usage(first));
        stopReason = stopReason(message);
    }

    private static @Nullable StopReason stopReason(Fields fields) {
        return fields.value("stop_reason") instanceof String reason ? new StopReason(reason) : null;
    }

    private static Optional<Fields> object(Fields fields, String name) {
        try {
            return fields.object(name);
        } catch (MalformedFieldException e) {
            return Optional.empty();
        }
    }

    private Attempt.Outcome outcome() {
        return new Attempt.Outcome(model, usage, stopReason, Fields.empty());
    }
}
