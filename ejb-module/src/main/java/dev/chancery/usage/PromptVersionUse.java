package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a version of a managed prompt used, and how long that took.
 *
 * @param version its number; 0 for what was packaged with an application
 * @param use requests, errors, tokens, cost; also a request
 * @param duration how long attempts took that succeeded
 * @param firstContent how long it took until something of the answer was there, where that was measured
 */
public record PromptVersionUse(int version, Use use, Latency duration, Latency firstContent) {
    static PromptVersionUse read(EntityManager em, List<SumsOf> parts, UsageFilter filter, String prompt, int version) {
        UsageFilter one = filter.by(Dimension.PROMPT_VERSION, prompt + "#" + version);
        Map<Measure, Latency> latencies = new LatencyQuery(em, parts, one).all();
        return new PromptVersionUse(
                version,
                new SumsQuery(em, parts, one).total(),
                Objects.requireNonNull(latencies.get(Measure.DURATION)),
                Objects.requireNonNull(latencies.get(Measure.FIRST_CONTENT)));
    }
}
