package dev.chancery.limits;

import dev.chancery.keys.KeyLimits;
import dev.chancery.keys.KeyNeed;
import dev.chancery.simulator.limit.Limits;
import dev.chancery.simulator.script.RateLimit;
import dev.chancery.simulator.script.Script;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Callers without mercy, in time that only the simulation moves: each sends the next request as soon as the limits of
 * its node let it, over a network that takes its time, to the simulator's true token buckets.
 */
final class Storm {
    /** One request: what it has, and what the limits were told of it. */
    record Work(long input, long estimate, long output, long maxTokens, Duration duration) {}

    /** What came of it. */
    record Outcome(long answered, long refused, long input, long output, long waitsAsked) {
        double refusedPart() {
            return (double) refused / Math.max(1, answered + refused);
        }
    }

    private record Event(long at, long number, Runnable what) {}

    private static final String KEY = "key-1";
    private static final Instant BEGAN = Instant.parse("2026-11-21T00:00:00Z");

    private final Random random = new Random(7);
    private final PriorityQueue<Event> events =
            new PriorityQueue<>((a, b) -> a.at != b.at ? Long.compare(a.at, b.at) : Long.compare(a.number, b.number));
    private final Limits api;
    private final Script script;
    private final ToLongFunction<Random> latency;
    private final boolean headersFirst;
    private long now;
    private long number;
    private final Map<KeyLimits, Long> parkedUntil = new HashMap<>();
    private long answered;
    private long refused;
    private long input;
    private long output;
    private long waits;

    Storm(RateLimit limit, ToLongFunction<Random> latencyMillis, boolean headersFirst) {
        this.latency = latencyMillis;
        this.headersFirst = headersFirst;
        this.script =
                new Script("", Map.of(), Map.of(), Map.of(), OptionalLong.empty(), Optional.empty(), limit, Map.of());
        this.api = new Limits(new VirtualClock(), () -> now);
    }

    long nanoTime() {
        return now;
    }

    /** Adds callers that ask these limits. */
    void callers(int count, KeyLimits limits, Function<Random, Work> work) {
        for (int i = 0; i < count; i++) {
            after(random.nextInt(10), () -> call(limits, work));
        }
    }

    /** Does something again and again. */
    void every(Duration pause, Runnable what) {
        at(now + pause.toNanos(), () -> {
            what.run();
            every(pause, what);
        });
    }

    /** Goes on; gives what came of it meanwhile. */
    Outcome run(Duration length) {
        long end = now + length.toNanos();
        answered = refused = input = output = waits = 0;
        while (!events.isEmpty() && events.peek().at <= end) {
            Event event = events.remove();
            now = event.at;
            event.what.run();
        }
        now = end;
        return new Outcome(answered, refused, input, output, waits);
    }

    private void call(KeyLimits limits, Function<Random, Work> source) {
        ask(limits, source, source.apply(random));
    }

    private void ask(KeyLimits limits, Function<Random, Work> source, Work work) {
        KeyNeed need = new KeyNeed("claude-sonnet-5-5", work.estimate(), work.maxTokens(), Duration.ofMinutes(10));
        long parked = parkedUntil.getOrDefault(limits, 0L) - now;
        if (parked > 0) {
            at(now + parked, () -> ask(limits, source, work));
            return;
        }
        Duration wait = limits.take(KEY, need);
        if (!wait.isZero()) {
            waits++;
            at(now + wait.toNanos(), () -> ask(limits, source, work));
            return;
        }
        after(latency.applyAsLong(random), () -> arrive(limits, source, work, need));
    }

    private void arrive(KeyLimits limits, Function<Random, Work> source, Work work, KeyNeed need) {
        var left = api.of(KEY, script);
        if (!left.admit(work.input())) {
            Map<String, String> headers = headers(left.headers());
            long retryAfter = left.secondsUntil(work.input());
            refused++;
            after(latency.applyAsLong(random), () -> {
                limits.learn(KEY, need.model(), headers::get);
                limits.settle(KEY, need, 0, 0);
                parkedUntil.merge(limits, now + Duration.ofSeconds(retryAfter).toNanos(), Math::max);
                call(limits, source);
            });
            return;
        }
        input += work.input();
        spread(left, work);
        Map<String, String> headers = left.headers();
        if (headersFirst) {
            Map<String, String> dated = headers(headers);
            after(latency.applyAsLong(random), () -> limits.learn(KEY, need.model(), dated::get));
        }
        after(work.duration().toMillis() + latency.applyAsLong(random), () -> {
            if (!headersFirst) {
                limits.learn(KEY, need.model(), headers(headers)::get);
            }
            limits.settle(KEY, need, work.input(), work.output());
            answered++;
            output += work.output();
            call(limits, source);
        });
    }

    /** Output counts as it is produced. */
    private void spread(dev.chancery.simulator.limit.KeyLimits left, Work work) {
        int parts = (int) Math.max(1, Math.min(20, work.duration().toMillis() / 50));
        for (int i = 0; i < parts; i++) {
            long part = work.output() * (i + 1) / parts - work.output() * i / parts;
            after(work.duration().toMillis() * i / parts, () -> left.produced(part));
        }
    }

    private Map<String, String> headers(Map<String, String> of) {
        Map<String, String> all = new HashMap<>(of);
        all.put("date", DateTimeFormatter.RFC_1123_DATE_TIME.format(instant().atOffset(ZoneOffset.UTC)));
        return all;
    }

    private void after(long millis, Runnable what) {
        at(now + millis * 1_000_000 + random.nextInt(1_000_000), what);
    }

    private void at(long when, Runnable what) {
        events.add(new Event(when, number++, what));
    }

    private Instant instant() {
        return BEGAN.plusNanos(now);
    }

    private final class VirtualClock extends Clock {
        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Storm.this.instant();
        }
    }
}
