package dev.chancery.console.keys;

import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseGroup;
import java.math.BigDecimal;
import java.util.List;

/** A ledger in which one key cost 12.50 and was called 214 times. */
final class ScriptedUsage extends UsageReports {
    static final Use USE =
            new Use(214, 214, 0, 0, 0, 0, 10, 10, 0, 0, 0, 0, 0, 1_000, new BigDecimal("12.500000000000"));

    private final String keyId;

    ScriptedUsage(String keyId) {
        this.keyId = keyId;
    }

    @Override
    public Use total(Period period, UsageFilter filter) {
        return USE;
    }

    @Override
    public List<UseGroup> all(Period period, UsageFilter filter, Grouping grouping, Ranking ranking) {
        return List.of(new UseGroup(keyId, USE));
    }
}
