package dev.chancery.simulator.script;

import dev.chancery.simulator.json.Json;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long an answer takes.
 *
 * @param gap between two deltas
 * @param logNormal whether the durations are medians of a log-normal distribution, or exact
 */
public record Latency(Duration timeToFirstToken, Duration gap, boolean logNormal) {

    public static final Latency ZERO = new Latency(Duration.ZERO, Duration.ZERO, false);
    public static final Latency LIFELIKE = new Latency(Duration.ofMillis(350), Duration.ofMillis(18), true);

    private static final double SIGMA = 0.5;

    static Optional<Latency> read(Json json) {
        Json ttft = json.get("ttftMillis");
        Json gap = json.get("gapMillis");
        if (ttft.isAbsent() && gap.isAbsent()) {
            return Optional.empty();
        }
        return Optional.of(new Latency(
                Duration.ofMillis(ttft.number(0)),
                Duration.ofMillis(gap.number(0)),
                json.get("lognormal").isTrue()));
    }

    Map<String, Object> json() {
        return Json.object(
                "ttftMillis", timeToFirstToken.toMillis(), "gapMillis", gap.toMillis(), "lognormal", logNormal);
    }

    /** This latency with what the directives say. */
    public Latency directed(Directives directives) {
        return new Latency(
                Duration.ofMillis(directives.number("ttft", timeToFirstToken.toMillis())),
                Duration.ofMillis(directives.number("gap", gap.toMillis())),
                logNormal || directives.has("lognormal"));
    }

    public long firstTokenNanos(RandomGenerator random) {
        return sample(timeToFirstToken, random);
    }

    public long gapNanos(RandomGenerator random) {
        return sample(gap, random);
    }

    private long sample(Duration median, RandomGenerator random) {
        return logNormal ? (long) (median.toNanos() * Math.exp(SIGMA * random.nextGaussian())) : median.toNanos();
    }
}
