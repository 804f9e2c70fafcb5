package dev.chancery.console.usage;

import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseGroup;
import java.util.List;
import java.util.Locale;

/** Of everything one value, and that it is not known. */
class MostUsed extends UsageReports {
    @Override
    public List<UseGroup> top(Period period, UsageFilter filter, Grouping grouping, Ranking ranking, int top) {
        return List.of(
                new UseGroup("some " + grouping.name().toLowerCase(Locale.ROOT), Use.NONE), new UseGroup("", Use.NONE));
    }
}
