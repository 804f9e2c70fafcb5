package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads what versions of a managed prompt used. */
final class PromptVersionQuery {
    private final EntityManager em;
    private final List<SumsOf> parts;
    private final UsageFilter filter;
    private final String prompt;

    PromptVersionQuery(EntityManager em, List<SumsOf> parts, UsageFilter filter, String prompt) {
        this.em = em;
        this.parts = parts;
        this.filter = filter;
        this.prompt = prompt;
    }

    PromptVersionUse read(int version) {
        UsageFilter one = filter.by(Dimension.PROMPT_VERSION, prompt + "#" + version);
        Map<Measure, Latency> latencies = new LatencyQuery(em, parts, one).all();
        return new PromptVersionUse(
                version,
                new SumsQuery(em, parts, one).total(),
                Objects.requireNonNull(latencies.get(Measure.DURATION)),
                Objects.requireNonNull(latencies.get(Measure.FIRST_CONTENT)));
    }
}
