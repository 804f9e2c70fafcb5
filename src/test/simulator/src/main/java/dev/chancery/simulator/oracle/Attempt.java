package dev.chancery.simulator.oracle;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.http.Watch;
import java.time.Instant;

/** An attempt under way: collects what its entry will say. */
public final class Attempt implements Watch {

    private final Oracle oracle;
    private final long number;
    private final HttpRequest request;
    private final String bodyHash;
    private final String requestId;
    private final Instant start;
    private String keyId;
    private String model;
    private String directives = "";
    private int status;
    private boolean streamed;
    private Usage usage;
    private String text;
    private Instant firstByte;
    private long bytes;
    private int events;
    private int tokens;

    Attempt(Oracle oracle, long number, HttpRequest request, String requestId, Instant start) {
        this.oracle = oracle;
        this.number = number;
        this.request = request;
        this.requestId = requestId;
        this.start = start;
        this.bodyHash = Digests.sha256(request.body());
    }

    public String requestId() {
        return requestId;
    }

    public void key(String key) {
        keyId = oracle.keyId(key);
    }

    public void model(String name) {
        model = name.isEmpty() ? null : name;
    }

    public void directives(String followed) {
        directives = followed;
    }

    public void status(int answered) {
        status = answered;
    }

    /** What is going to be sent, and billed as far as it is. */
    public void answer(Answer answer, String textHash, boolean inStream) {
        usage = answer.usage();
        text = textHash;
        streamed = inStream;
    }

    @Override
    public void wrote(long count) {
        if (firstByte == null) {
            firstByte = oracle.now();
        }
        bytes += count;
    }

    @Override
    public void reached(int moreEvents, int moreTokens) {
        events += moreEvents;
        tokens += moreTokens;
    }

    @Override
    public void ended(Ending ending) {
        oracle.add(new Entry(
                number,
                keyId,
                bodyHash,
                request.headers().get("x-chancery-attempt"),
                request.method(),
                request.path(),
                model,
                streamed,
                status,
                requestId,
                bytes,
                events,
                billed(ending),
                text,
                directives,
                ending,
                start,
                firstByte,
                oracle.now(),
                request.remotePort()));
    }

    /** A stream is billed for what was put out until it ended, other answers as soon as they begin. */
    private Usage billed(Ending ending) {
        if (usage == null || firstByte == null) {
            return null;
        }
        return streamed && ending != Ending.COMPLETE ? usage.upTo(Math.max(1, tokens)) : usage;
    }
}
