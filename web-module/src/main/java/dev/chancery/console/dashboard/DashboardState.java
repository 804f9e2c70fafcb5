package dev.chancery.console.dashboard;

import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.console.usage.UsageLink;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import java.io.Serializable;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What the dashboard shows, as its address says it.
 *
 * @param withoutTrials whether the Playground's runs are left out
 * @param grouping by what use is ranked
 * @param ranking what is ranked
 * @param top how many of the ranking are shown
 * @param budget the id of the budget that is shown; empty for the first
 */
record DashboardState(
        TimeRange range, boolean withoutTrials, Grouping grouping, Ranking ranking, int top, String budget)
        implements Serializable {
    static final List<Integer> TOPS = List.of(5, 10, 25, 50);
    static final List<Grouping> GROUPINGS = List.of(
            Grouping.MODEL,
            Grouping.KEY,
            Grouping.PROMPT,
            Grouping.APPLICATION,
            Grouping.PRINCIPAL,
            Grouping.TAG,
            Grouping.SOURCE);

    private static final String TRIALS = "trials";
    private static final String BY = "by";
    private static final String RANK = "rank";
    private static final String TOP = "top";
    private static final String BUDGET = "budget";
    private static final String NO = "no";
    static final String PLAYGROUND = "playground";

    static DashboardState of(Query query) {
        return new DashboardState(
                TimeRange.of(query),
                query.get(TRIALS).equals(Optional.of(NO)),
                query.get(BY, text -> Grouping.valueOf(text.toUpperCase(Locale.ROOT)))
                        .filter(GROUPINGS::contains)
                        .orElse(Grouping.MODEL),
                query.get(RANK, text -> Ranking.valueOf(text.toUpperCase(Locale.ROOT)))
                        .orElse(Ranking.COST),
                query.get(TOP, Integer::valueOf).filter(TOPS::contains).orElse(5),
                query.get(BUDGET).orElse(""));
    }

    Query query() {
        Query query = range.into(Query.empty())
                .with(TRIALS, withoutTrials ? NO : null)
                .with(BY, grouping == Grouping.MODEL ? null : word(grouping))
                .with(RANK, ranking == Ranking.COST ? null : word(ranking))
                .with(TOP, top == 5 ? null : String.valueOf(top));
        return query.with(BUDGET, budget);
    }

    UsageFilter filter() {
        return withoutTrials ? UsageFilter.EVERYTHING.without(PLAYGROUND) : UsageFilter.EVERYTHING;
    }

    /** For links to calls: without the Playground's runs where these are left out. */
    Query calls() {
        return withoutTrials ? UsageLink.withoutSource(Query.empty(), PLAYGROUND) : Query.empty();
    }

    DashboardState with(TimeRange other) {
        return new DashboardState(other, withoutTrials, grouping, ranking, top, budget);
    }

    DashboardState leavingOutTrials(boolean out) {
        return new DashboardState(range, out, grouping, ranking, top, budget);
    }

    DashboardState with(Grouping other) {
        return new DashboardState(range, withoutTrials, other, ranking, top, budget);
    }

    DashboardState with(Ranking other) {
        return new DashboardState(range, withoutTrials, grouping, other, top, budget);
    }

    DashboardState top(int most) {
        return new DashboardState(range, withoutTrials, grouping, ranking, most, budget);
    }

    DashboardState budget(String id) {
        return new DashboardState(range, withoutTrials, grouping, ranking, top, id);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
