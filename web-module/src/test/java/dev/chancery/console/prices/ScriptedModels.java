package dev.chancery.console.prices;

import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseGroup;
import java.math.BigDecimal;
import java.util.List;

/** A ledger in which one model has no price. */
final class ScriptedModels extends UsageReports {
    @Override
    public List<UseGroup> all(Period period, UsageFilter filter, Grouping grouping, Ranking ranking) {
        return List.of(group("claude-opus-5", 0), group("claude-x", 1_234));
    }

    private static UseGroup group(String model, long unpriced) {
        return new UseGroup(model, new Use(2_000, 2_000, 0, 0, 0, unpriced, 0, 0, 0, 0, 0, 0, 0, 0, BigDecimal.ONE));
    }
}
