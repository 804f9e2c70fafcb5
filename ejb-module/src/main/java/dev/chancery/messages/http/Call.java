package dev.chancery.messages.http;

import dev.chancery.keys.KeyLease;
import dev.chancery.keys.KeyNeed;
import dev.chancery.messages.CallInfo;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.Fields;
import dev.chancery.messages.RawRequest;
import dev.chancery.storage.Ids;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One call of {@link dev.chancery.messages.Claude}, with all its attempts. Used by one thread at a time. */
public final class Call<T> {
    /** Makes what the caller gets of an answer; runs within the attempt, so what it throws may be retried. */
    interface AnswerReader<T> {
        T read(HttpAnswer answer, Call<T> call);
    }

    private final CallOptions options;
    private final AnswerReader<T> reader;
    private final Deadline deadline;
    private final Duration idleTimeout;
    private final String id = Ids.next();
    private volatile RawRequest request;
    private volatile Map<String, Integer> redactions = Map.of();
    private volatile int attempts;
    private volatile String keyHint = "";
    private volatile @Nullable HttpAnswer answer;
    private volatile @Nullable Duration duration;
    private volatile @Nullable Duration firstContent;
    private volatile @Nullable Attempt current;
    private @Nullable ClaudeException failure;
    private Duration pause = Duration.ZERO;
    private @Nullable Asked asked;

    Call(RawRequest request, CallOptions options, AnswerReader<T> reader, Deadline deadline, Duration idleTimeout) {
        this.request = request;
        this.options = options;
        this.reader = reader;
        this.deadline = deadline;
        this.idleTimeout = idleTimeout;
    }

    /** What is asked. */
    public RawRequest request() {
        return request;
    }

    /**
     * Asks something else instead, before the first attempt. Whether the answer is streamed stays as it is.
     *
     * @param other the body; of a count of tokens what only messages have is left out
     * @param redacted how often each kind of sensitive data was taken out of it, for the ledger
     */
    public void ask(Fields other, Map<String, Integer> redacted) {
        Fields before = request.body();
        Fields body = request.path().equals(Calls.COUNT) ? Calls.countable(other) : other;
        Fields streamed = before != null && before.has("stream") ? body.with("stream", before.value("stream")) : body;
        request = new RawRequest(request.method(), request.path(), streamed, request.accept());
        redactions = Map.copyOf(redacted);
        asked = null;
    }

    /** How it is asked. */
    public CallOptions options() {
        return options;
    }

    /** How the call goes. */
    public CallInfo info() {
        HttpAnswer last = answer;
        Duration ended = duration;
        return new CallInfo(
                attempts,
                keyHint,
                last == null ? null : last.requestId().orElse(null),
                last == null ? null : last.organization().orElse(null),
                ended == null ? deadline.elapsed() : ended,
                firstContent);
    }

    Deadline deadline() {
        return deadline;
    }

    Duration idleTimeout() {
        return idleTimeout;
    }

    /** Begins another attempt; tells how long to pause before. */
    Duration begin() {
        attempts++;
        Duration before = pause;
        pause = Duration.ZERO;
        duration = null;
        return before;
    }

    void with(Attempt attempt) {
        keyHint = attempt.lease().key().hint();
        current = attempt;
    }

    /** The attempt under way. */
    Attempt current() {
        return Objects.requireNonNull(current, "no attempt was begun");
    }

    /** What the attempt needs a key for. */
    KeyNeed need() {
        return asked().need(deadline.remaining(), options.key());
    }

    AttemptStart start(KeyLease lease) {
        return asked().start(id, attempts, lease, options.attribution(), redactions);
    }

    private Asked asked() {
        Asked known = asked == null ? Asked.of(request) : asked;
        asked = known;
        return known;
    }

    T read(HttpAnswer received) {
        return reader.read(received, this);
    }

    void answered(HttpAnswer received) {
        answer = received;
    }

    void firstContent() {
        if (firstContent == null) {
            firstContent = deadline.elapsed();
            current().firstContent();
        }
    }

    void end() {
        if (duration == null) {
            duration = deadline.elapsed();
        }
    }

    int attempts() {
        return attempts;
    }

    void failed(ClaudeException reason, Duration pauseBeforeNext) {
        failure = reason;
        pause = pauseBeforeNext;
    }

    Optional<ClaudeException> failure() {
        return Optional.ofNullable(failure);
    }
}
