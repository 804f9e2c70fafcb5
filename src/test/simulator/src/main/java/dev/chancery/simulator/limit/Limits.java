package dev.chancery.simulator.limit;

import dev.chancery.simulator.script.RateLimit;
import dev.chancery.simulator.script.Script;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/** The buckets of all keys. A key whose limit is changed starts with full buckets. */
public final class Limits {

    private record Limited(RateLimit limit, KeyLimits limits) {}

    private final Clock clock;
    private final LongSupplier nanos;
    private final Map<String, Limited> byKey = new HashMap<>();

    public Limits(Clock clock, LongSupplier nanos) {
        this.clock = clock;
        this.nanos = nanos;
    }

    public KeyLimits of(String key, Script script) {
        RateLimit limit = script.keyRateLimits().getOrDefault(key, script.rateLimit());
        Limited limited = byKey.get(key);
        if (limited == null || !limited.limit.equals(limit)) {
            limited = new Limited(limit, new KeyLimits(limit, clock, nanos));
            byKey.put(key, limited);
        }
        return limited.limits;
    }

    public void clear() {
        byKey.clear();
    }
}
