package dev.chancery.simulator.script;

import dev.chancery.simulator.json.Json;
import java.util.Map;

/** What one key may use in a minute. */
public record RateLimit(long requestsPerMinute, long inputTokensPerMinute, long outputTokensPerMinute) {

    public static final RateLimit GENEROUS = new RateLimit(10_000_000, 10_000_000_000L, 5_000_000_000L);

    public RateLimit {
        if (requestsPerMinute < 1 || inputTokensPerMinute < 1 || outputTokensPerMinute < 1) {
            throw new BadDirective("simulator script: a rate limit must be at least 1 a minute");
        }
    }

    static RateLimit read(Json json) {
        return new RateLimit(
                json.get("requestsPerMinute").number(GENEROUS.requestsPerMinute),
                json.get("inputTokensPerMinute").number(GENEROUS.inputTokensPerMinute),
                json.get("outputTokensPerMinute").number(GENEROUS.outputTokensPerMinute));
    }

    Map<String, Object> json() {
        return Json.object(
                "requestsPerMinute", requestsPerMinute,
                "inputTokensPerMinute", inputTokensPerMinute,
                "outputTokensPerMinute", outputTokensPerMinute);
    }
}
