package dev.chancery.console.budgets;

import dev.chancery.limits.Allowance;
import dev.chancery.limits.LimitCap;
import dev.chancery.limits.LimitLevel;
import dev.chancery.limits.LimitSettings;
import dev.chancery.limits.LimitState;
import dev.chancery.limits.Meter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Limits as the test says, which remember what was done with them. */
final class ScriptedLimits extends LimitSettings {
    final List<LimitCap> caps = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    @Override
    public List<LimitState> live() {
        return List.of(new LimitState(
                "id-billing", "opus-5", Map.of(Meter.REQUESTS, new LimitLevel(4_000, 3_950, Duration.ofMillis(750)))));
    }

    @Override
    public List<LimitCap> caps() {
        return List.copyOf(caps);
    }

    @Override
    public LimitCap create(String keyId, String modelClass, Allowance allowance) {
        done.add("create " + keyId + " " + modelClass + " " + allowance);
        return new LimitCap("c", 0, keyId, modelClass, allowance);
    }

    @Override
    public LimitCap change(String id, long version, Allowance allowance) {
        done.add("change " + id + " " + version + " " + allowance);
        return caps.get(0);
    }

    @Override
    public void remove(String id, long version) {
        done.add("remove " + id + " " + version);
    }
}
