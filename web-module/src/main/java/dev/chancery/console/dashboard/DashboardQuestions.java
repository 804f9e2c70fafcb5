package dev.chancery.console.dashboard;

import dev.chancery.budgets.Budget;
import dev.chancery.budgets.BudgetState;
import dev.chancery.budgets.Budgets;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.kit.KeyNames;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.LatencyBucket;
import dev.chancery.usage.Measure;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UsageTiles;
import dev.chancery.usage.UseGroup;
import dev.chancery.usage.UseSeries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What the dashboard asks of the services. Every method blocks for the database. */
@ApplicationScoped
public class DashboardQuestions {
    private static final int MODELS = 6;

    private final UsageReports reports;
    private final Budgets budgets;
    private final KeyNames keys;
    private final Clock clock;

    @Inject
    DashboardQuestions(UsageReports reports, Budgets budgets, KeyNames keys) {
        this(reports, budgets, keys, Clock.systemUTC());
    }

    DashboardQuestions(UsageReports reports, Budgets budgets, KeyNames keys, Clock clock) {
        this.reports = reports;
        this.budgets = budgets;
        this.keys = keys;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected DashboardQuestions() {
        this.reports = null;
        this.budgets = null;
        this.keys = null;
        this.clock = null;
    }

    /** A report's groups, and what keys are called. */
    record Top(List<UseGroup> groups, Map<String, String> keyNames) {
        /** Copies the list and the names. */
        Top {
            groups = List.copyOf(groups);
            keyNames = Map.copyOf(keyNames);
        }
    }

    /**
     * What is known of the budgets.
     *
     * @param names by id
     * @param chosen how the chosen one is used up; null when there are none
     * @param today in the zone of the chosen one
     */
    record Found(Map<String, String> names, @Nullable BurnDown chosen, LocalDate today) {
        /** Copies the names in their order. */
        Found {
            names = Collections.unmodifiableMap(new LinkedHashMap<>(names));
        }
    }

    Clock clock() {
        return clock;
    }

    UsageTiles tiles(Period period, UsageFilter filter) {
        return reports.tiles(period, filter);
    }

    List<UseSeries> spend(Period period, UsageFilter filter) {
        return reports.series(period, filter, size(period), Grouping.MODEL, Ranking.COST, MODELS);
    }

    UseSeries all(Period period, UsageFilter filter) {
        return reports.series(period, filter, size(period));
    }

    List<LatencyBucket> latencies(Period period, UsageFilter filter) {
        return reports.latencies(period, filter, size(period), Measure.DURATION);
    }

    Top top(Period period, DashboardState state) {
        List<UseGroup> groups = reports.top(period, state.filter(), state.grouping(), state.ranking(), state.top());
        return new Top(groups, state.grouping() == Grouping.KEY ? keys.all() : Map.of());
    }

    /** The budget of this id, or else the first. */
    Found budgets(String id) {
        Map<String, String> names = new LinkedHashMap<>();
        List<Budget> all = budgets.states().stream().map(BudgetState::budget).toList();
        all.forEach(budget -> names.put(budget.id(), budget.terms().name()));
        BurnDown chosen = all.stream()
                .filter(budget -> budget.id().equals(id))
                .findFirst()
                .or(() -> all.stream().findFirst())
                .flatMap(budget -> budgets.burnDown(budget.id(), budget.day(clock.instant())))
                .orElse(null);
        return new Found(
                names,
                chosen,
                chosen == null ? LocalDate.EPOCH : chosen.budget().day(clock.instant()));
    }

    static BucketSize size(Period period) {
        return BucketSize.fitting(period.from(), period.to());
    }
}
