package dev.chancery.simulator.delivery;

import dev.chancery.simulator.http.Afterwards;
import dev.chancery.simulator.http.Reply;
import dev.chancery.simulator.http.Sequences;
import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.http.Watch;
import dev.chancery.simulator.script.Directives;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts an answer on the wire, with the faults that a script asks for. */
public final class Wire {

    private static final long ONE_GIGABYTE = 1L << 30;
    private static final long SIXTY_FOUR_KILOBYTES = 64 * 1024;

    private final Directives directives;
    private final Map<String, String> headers;
    private final boolean keepAlive;

    public Wire(Directives directives, Map<String, String> headers, boolean keepAlive) {
        this.directives = directives;
        this.headers = headers;
        this.keepAlive = keepAlive;
    }

    /**
     * The reply as it stands on the wire.
     *
     * @param delayNanos before the first byte
     */
    public Reply reply(int status, Content content, long delayNanos, Watch watch) {
        Content sent = packed(content);
        Optional<BreakPoint> broken = BreakPoint.in(directives);
        Iterator<Step> delay = delayNanos > 0
                ? List.<Step>of(new Step.Pause(delayNanos)).iterator()
                : List.<Step>of().iterator();
        Iterator<Step> rest = broken.isPresent() && broken.get().beforeHeaders()
                ? List.<Step>of(broken.get().how()).iterator()
                : Sequences.concat(List.<Step>of(head(status, sent)).iterator(), body(sent, broken));
        return new Reply(Sequences.concat(delay, rest), afterwards(), watch);
    }

    private Content packed(Content content) {
        if (directives.has("gzip-bomb")) {
            return Content.chunked(content.type(), GzipBomb.of(directives.numberOr("gzip-bomb", ONE_GIGABYTE)));
        }
        return directives.has("gzip") ? content.with(Gzip.of(content.steps())).ofUnknownLength() : content;
    }

    private Iterator<Step> body(Content content, Optional<BreakPoint> broken) {
        Iterator<Step> whole = directives.has("reset") && directives.lists("reset", "before-stop")
                ? Sequences.concat(
                        content.steps(), List.<Step>of(Step.Break.RESET).iterator())
                : content.steps();
        Iterator<Step> kept = broken.map(point -> new BreakOff(point).of(whole)).orElse(whole);
        Iterator<Step> pieces = Trickle.of(kept, directives);
        if (directives.has("wrong-length")) {
            return wrongLength() > 0
                    ? Sequences.concat(pieces, List.<Step>of(Step.Break.CLOSE).iterator())
                    : pieces;
        }
        return content.isChunked() ? Chunks.of(pieces) : pieces;
    }

    private long wrongLength() {
        return directives.numberOr("wrong-length", 10);
    }

    private Step.Send head(int status, Content content) {
        Head head = new Head(status);
        if (!content.type().isEmpty()) {
            head.header("content-type", content.type());
        }
        head.headers(headers).headers(directives.startingWith("header-"));
        for (String name : List.of("retry-after-ms", "x-should-retry")) {
            directives.get(name).ifPresent(value -> head.header(name, value));
        }
        directives.get("retry-after").ifPresent(value -> head.header("retry-after", RetryAfter.value(value)));
        directives.get("redirect").ifPresent(url -> head.header("location", url));
        if (directives.has("headers")) {
            head.padding(SIXTY_FOUR_KILOBYTES);
        }
        return framing(head, content).send();
    }

    private Head framing(Head head, Content content) {
        if (directives.has("gzip") || directives.has("gzip-bomb")) {
            head.header("content-encoding", "gzip");
        }
        if (directives.has("wrong-length")) {
            head.header("content-length", Long.toString(Math.max(0, content.length() + wrongLength())));
        } else if (content.isChunked()) {
            head.header("transfer-encoding", "chunked");
        } else {
            head.header("content-length", Long.toString(content.length()));
        }
        return keepAlive ? head : head.header("connection", "close");
    }

    private Afterwards afterwards() {
        if (!keepAlive) {
            return Afterwards.Plain.CLOSE;
        }
        if (!directives.has("close-idle")) {
            return Afterwards.Plain.KEEP;
        }
        return directives.get("close-idle").filter("next"::equals).isPresent()
                ? Afterwards.Plain.CLOSE_ON_NEXT
                : new Afterwards.CloseIdle(directives.numberOr("close-idle", 0) * 1_000_000);
    }
}
