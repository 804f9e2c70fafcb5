package dev.chancery.console.dashboard;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.charts.ChartLink;
import dev.chancery.console.charts.ChartPanel;
import dev.chancery.console.kit.Query;
import dev.chancery.console.usage.UsageLink;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.LatencyBucket;
import dev.chancery.usage.Period;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseSeries;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** The charts of the dashboard. */
class Panels extends Div {
    private static final long serialVersionUID = 1L;

    private final ChartPanel spend = panel("spend");
    private final ChartPanel tokens = panel("tokens");
    private final ChartPanel outcomes = panel("outcomes");
    private final ChartPanel latency = panel("latency");
    private final RankingPanel ranking;
    private final BudgetPanel budget;

    Panels(DashboardState state, Consumer<UnaryOperator<DashboardState>> change) {
        ranking = new RankingPanel(state, change);
        ranking.addClassName("wide");
        budget = new BudgetPanel(getTranslation("dashboard.budget"), id -> change.accept(now -> now.budget(id)));
        budget.setVisible(false);
        addClassName("charts");
        add(spend, tokens, outcomes, latency, ranking, budget);
    }

    /** Holds the places of all charts. */
    void load() {
        List.of(spend, tokens, outcomes, latency).forEach(ChartPanel::load);
        ranking.load();
    }

    /** Holds the place of what can be chosen apart. */
    void loadParts() {
        ranking.load();
    }

    /** Says where nothing is shown yet that nothing came. */
    void fail() {
        String words = getTranslation("dashboard.not-loaded");
        List.of(spend, tokens, outcomes, latency, budget).forEach(panel -> panel.fail(words));
        ranking.fail(words);
    }

    /**
     * All others lead nowhere: nothing finds the calls of every model but some.
     *
     * @param calls what all links to calls have in common
     */
    void spend(List<UseSeries> byModel, Period period, Query calls) {
        List<String> models =
                byModel.stream().map(each -> each.others() ? "" : each.group()).toList();
        List<UseBucket> buckets = buckets(byModel);
        spend.show(timeline(period).spend(byModel), (series, label) -> {
            String model = models.get(series);
            return model.isEmpty()
                    ? null
                    : new ChartLink(
                            UsageLink.PATH, UsageLink.with(during(calls, buckets.get(label)), CallField.MODEL, model));
        });
    }

    void all(UseSeries all, Period period, Query calls) {
        List<UseBucket> buckets = List.copyOf(all.buckets());
        tokens.show(
                timeline(period).tokens(all),
                (series, label) -> new ChartLink(UsageLink.PATH, during(calls, buckets.get(label))));
        List<AttemptState> states = Timeline.outcomesOf(all);
        outcomes.show(
                timeline(period).outcomes(all),
                (series, label) -> new ChartLink(
                        UsageLink.PATH, UsageLink.with(during(calls, buckets.get(label)), states.get(series))));
    }

    void latencies(List<LatencyBucket> buckets, Period period, Query calls) {
        List<Query> during = new ArrayList<>();
        buckets.forEach(bucket -> during.add(UsageLink.during(calls, bucket.start(), bucket.end())));
        latency.show(
                timeline(period).latencies(buckets),
                (series, label) ->
                        new ChartLink(UsageLink.PATH, UsageLink.with(during.get(label), AttemptState.SUCCEEDED)));
    }

    void top(DashboardQuestions.Top top, DashboardState state) {
        ranking.show(top.groups(), new Ranked(state, top.keyNames()));
    }

    void budget(DashboardQuestions.Found found) {
        budget.show(found);
    }

    private static List<UseBucket> buckets(List<UseSeries> series) {
        return series.isEmpty() ? List.of() : List.copyOf(series.get(0).buckets());
    }

    private static Query during(Query calls, UseBucket bucket) {
        return UsageLink.during(calls, bucket.start(), bucket.end());
    }

    private static Timeline timeline(Period period) {
        return new Timeline(DashboardQuestions.size(period), period.zone());
    }

    private ChartPanel panel(String name) {
        return new ChartPanel(getTranslation("dashboard.chart." + name), name);
    }
}
