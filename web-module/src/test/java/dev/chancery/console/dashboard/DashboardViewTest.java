package dev.chancery.console.dashboard;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.BasicUtilsKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.select.Select;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.charts.ChartData;
import dev.chancery.console.charts.ChartPanel;
import dev.chancery.console.charts.ChartSeries;
import dev.chancery.console.charts.ChartsInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.KeyNames;
import dev.chancery.console.kit.Tile;
import dev.chancery.console.kit.TimeRange.Choice;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.Use;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DashboardViewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T13:15:00Z"), ZoneOffset.UTC);

    private final ScriptedReports reports = new ScriptedReports();
    private final ScriptedBudgets budgets = new ScriptedBudgets();
    private final BackgroundInTest background = new BackgroundInTest(CallersInTest.of(Role.VIEWER));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void isWhereTheConsoleBegins() {
        open("");
        assertThat(_get(H1.class).getText()).isEqualTo("Dashboard");
        assertThat(_find(H2.class))
                .extracting(H2::getText)
                .containsExactly("Spend by model", "Tokens by class", "Requests by outcome", "Latency", "Most used");
    }

    @Test
    void tilesHaveTheFiguresAndWhatToCompareThemWith() {
        open("");
        assertThat(tile("spend")).isEqualTo("Spend$37.50+50% against the period before · 3 without a price");
        assertThat(tile("forecast")).startsWith("Forecast$80.00");
        assertThat(tile("requests")).isEqualTo("Requests300+100% against the period before");
        assertThat(tile("errors")).isEqualTo("Error rate4%12 failed, 0 unknown");
        assertThat(tile("tokens")).startsWith("Tokens315K");
        assertThat(tile("cache-hits")).startsWith("Cache hit rate88%");
        assertThat(tile("saved")).isEqualTo("Saved by caching$4.20Estimate; some models have no price");
        assertThat(tile("per-request")).isEqualTo("Cost per request$0.12Before: $0.17");
        assertThat(tile("duration")).startsWith("Latency (P95)1.");
        assertThat(tile("first-token")).isEqualTo("First token (P95)–Half within –");
    }

    @Test
    void theTokensTileTellsTheClassesApart() {
        open("");
        Tile tokens = _get(Tile.class, spec -> spec.withId("tile-tokens"));
        assertThat(texts(tokens, DescriptionList.Term.class))
                .containsExactly("Input", "Cache write 5 min", "Cache write 1 h", "Cache read", "Output", "Thinking");
        assertThat(texts(tokens, DescriptionList.Description.class))
                .containsExactly("30K", "0", "6K", "264K", "12K", "3K");
        assertThat(_find(DescriptionList.class))
                .as("of other tiles there are no parts")
                .hasSize(1);

        ConsoleInTest.close();
        reports.failure = new IllegalStateException("gone");
        open("");
        assertThat(tile("tokens")).isEqualTo("Tokens–");
    }

    private static List<String> texts(Component in, Class<? extends Component> type) {
        return _find(in, type).stream()
                .map(each -> each.getElement().getTextRecursively())
                .toList();
    }

    @Test
    void showsTheSameOverRest() {
        open("dashboard?range=today&trials=no&by=key&rank=tokens&top=10");
        assertThat(restActions()).containsExactly("Figures", "Use over time", "Most used");
        String common =
                "from=2026-11-21T00%3A00%3A00Z&to=2026-11-21T13%3A15%3A00.000001Z&zone=Z" + "&withoutSource=playground";
        assertThat(rest("Figures")).contains("GET", "/api/v1/usage/sums?" + common + "\"");
        assertThat(rest("Use over time")).contains("/api/v1/usage/series?" + common + "&grouping=KEY\"");
        assertThat(rest("Most used"))
                .contains("/api/v1/usage/groups?" + common + "&grouping=KEY&ranking=TOKENS&top=10\"");
    }

    @Test
    void whatHasNoPriceDoesNotCostNothing() {
        reports.total = ScriptedReports.use(9, 0, "0");
        open("");
        assertThat(tile("spend")).startsWith("SpendNo price");
    }

    @Test
    void chartsHaveGapsWhereTheLedgerKnowsNothing() {
        open("");
        ChartData spend = chart("Spend by model");
        assertThat(spend.series()).extracting(ChartSeries::name).containsExactly("claude-<i>x</i>", "All others");
        assertThat(spend.series().get(0).values())
                .containsExactly(null, ScriptedReports.DAYS_USE.cost(), ScriptedReports.DAYS_USE.cost());
        assertThat(spend.labels())
                .extracting(label -> label.text() + label.underWay())
                .containsExactly("Nov 19false", "Nov 20false", "Nov 21true");
        assertThat(chart("Latency").series().get(0).values().get(1)).isNull();
        assertThat(chart("Requests by outcome").series())
                .extracting(ChartSeries::name)
                .containsExactly("Succeeded", "Failed");
        assertThat(chart("Tokens by class").series())
                .extracting(ChartSeries::name)
                .containsExactly("Input", "Cache write 1 h", "Cache read", "Output", "Thinking");
    }

    @Test
    void valuesLeadToTheirCalls() {
        open("");
        assertThat(ChartsInTest.link(panel("Spend by model"), 0, 1))
                .contains("span=2026-11-20T00%3A00%3A00Z_2026-11-21T00%3A00%3A00Z")
                .contains("model=claude-%3Ci%3Ex%3C%2Fi%3E");
        assertThat(ChartsInTest.link(panel("Spend by model"), 1, 1))
                .as("all others")
                .isNull();
        assertThat(ChartsInTest.link(panel("Requests by outcome"), 1, 2)).contains("outcome=failed");
    }

    @Test
    void linksLeaveOutWhatTheFiguresLeaveOut() {
        open("dashboard?trials=no&by=application");
        for (String title : List.of("Spend by model", "Tokens by class", "Requests by outcome", "Latency")) {
            assertThat(ChartsInTest.link(panel(title), 0, 1)).as(title).contains("without_source=playground");
        }
        assertThat(_find(Anchor.class, spec -> spec.withText("key-1")))
                .singleElement()
                .satisfies(link ->
                        assertThat(link.getHref()).isEqualTo("usage?application=key-1&without_source=playground"));

        _setValue(_get(Checkbox.class), false);
        background.answer();
        assertThat(ChartsInTest.link(panel("Spend by model"), 0, 1)).doesNotContain("without_source");
        assertThat(_find(Anchor.class, spec -> spec.withText("key-1")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("usage?application=key-1"));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("ranking-lead")).get(0))
                .satisfies(bar -> assertThat(bar.getHref()).isEqualTo("usage?application=key-1"))
                .satisfies(bar ->
                        assertThat(bar.getElement().getAttribute("tabindex")).isEqualTo("-1"));
    }

    @Test
    void takesEverythingFromItsAddress() {
        open("dashboard?range=30d&zone=Asia%2FShanghai&trials=no&by=key&rank=failed&top=25");
        assertThat(reports.asked)
                .contains("tiles 2026-10-22T16:00:00Z Asia/Shanghai without [playground]", "top 25 KEY by FAILED");
        assertThat(_get(Checkbox.class).getValue()).isTrue();
        assertThat(_find(NativeTableRow.class))
                .extracting(row -> row.getElement().getTextRecursively())
                .contains("claims (eu)$30.00200210K0%", "Not known$7.50100105K10%");
    }

    @Test
    void whatAForgedAddressSaysIsPassedOver() {
        open("dashboard?range=x&by=all&rank=%27&top=1000000&budget=%3Cb%3E&trials=maybe");
        assertThat(reports.asked).contains("top 5 MODEL by COST", "tiles 2026-11-15T00:00:00Z Z without []");
    }

    @Test
    void aChoiceGoesIntoTheAddressAndIsAskedAtOnce() {
        open("dashboard");
        reports.asked.clear();
        _setValue(select("range", Choice.class), Choice.YESTERDAY);
        background.answer();
        assertThat(reports.asked).contains("tiles 2026-11-20T00:00:00Z Z without []", "all HOUR");
        _setValue(_get(Checkbox.class), true);
        background.answer();
        assertThat(reports.asked).contains("tiles 2026-11-20T00:00:00Z Z without [playground]");
    }

    @Test
    void rankingAnotherWayLeavesTheChartsAsTheyAre() {
        open("dashboard");
        ChartData before = chart("Spend by model");
        _setValue(select("by", Grouping.class), Grouping.APPLICATION);
        _setValue(select("rank", Ranking.class), Ranking.REQUESTS);
        assertThat(chart("Spend by model")).isEqualTo(before);
        background.answer();
        assertThat(reports.asked).contains("top 5 APPLICATION by REQUESTS");
        assertThat(_find(Anchor.class, spec -> spec.withText("key-1")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("usage?application=key-1"));
        assertThat(_find(Anchor.class, spec -> spec.withClasses("ranking-lead")).get(0))
                .satisfies(bar -> assertThat(bar.getHref()).isEqualTo("usage?application=key-1"))
                .satisfies(bar ->
                        assertThat(bar.getElement().getAttribute("tabindex")).isEqualTo("-1"));
        assertThat(_find(Anchor.class, spec -> spec.withText("Not known")))
                .singleElement()
                .satisfies(link -> assertThat(link.getHref()).isEqualTo("usage?application=%E2%80%93"));
    }

    @Test
    void anAnswerThatComesTooLateIsNotShown() {
        ConsoleInTest.open("dashboard", views());
        _setValue(select("range", Choice.class), Choice.TODAY);
        int both = background.waiting();
        assertThat(both).isEqualTo(12);
        reports.total = ScriptedReports.use(7, 0, "1");
        background.answer();
        assertThat(tile("requests")).startsWith("Requests7");
        assertThat(reports.asked).hasSize(10);
    }

    @Test
    void saysWhatToDoWhenNothingWasUsed() {
        reports.total = Use.NONE;
        open("dashboard?range=today");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("No calls in these days");
        assertThat(_find(ChartPanel.class)).isEmpty();
        reports.total = ScriptedReports.use(1, 0, "0.1");
        _click(_get(_get(EmptyState.class), Button.class));
        background.answer();
        assertThat(_find(EmptyState.class)).isEmpty();
        assertThat(reports.asked).contains("tiles 2026-10-23T00:00:00Z Z without []");
    }

    @Test
    void tellsAFailureOnceAndAsksAgainOnlyWhenTold() {
        reports.failure = new IllegalStateException("jdbc:secret");
        open("");
        assertThat(words()).containsPattern("incident [2-9A-HJ-NP-Z]{8}").doesNotContain("jdbc:secret");
        assertThat(tile("spend")).isEqualTo("Spend–");
        reports.asked.clear();
        tick();
        assertThat(background.waiting()).isZero();
        reports.failure = null;
        _click(_get(Button.class, spec -> spec.withText("Try again")));
        background.answer();
        assertThat(tile("spend")).contains("$37.50");
        assertThat(_find(Button.class, spec -> spec.withText("Try again"))).isEmpty();
    }

    @Test
    void saysWhatIsNeededToSomebodyWhoMayNot() {
        reports.failure = new NotAllowedException(Permission.READ_USAGE);
        open("");
        assertThat(words()).contains("This needs the permission READ_USAGE.");
    }

    @Test
    void followsWhileSomebodyLooksAndNeverAsksTwiceAtOnce() {
        open("");
        reports.total = ScriptedReports.use(301, 0, "38");
        tick();
        assertThat(background.waiting()).isEqualTo(6);
        tick();
        assertThat(background.waiting()).isEqualTo(6);
        background.answer();
        assertThat(tile("requests")).startsWith("Requests301");
    }

    @Test
    void aFailureWhileFollowingKeepsWhatWasShown() {
        open("");
        reports.failure = new IllegalStateException("gone");
        tick();
        background.answer();
        assertThat(words()).contains("incident");
        assertThat(tile("spend")).contains("$37.50");
        assertThat(chart("Spend by model").series()).hasSize(2);
    }

    @Test
    void showsHowABudgetIsUsedUpAndWhatIsToComeAsAGap() {
        budgets.add("one");
        budgets.add("two");
        open("dashboard?budget=two");
        ChartData data = chart("Budget");
        assertThat(select("budget", String.class).getValue()).isEqualTo("two");
        assertThat(data.labels()).hasSize(7);
        assertThat(data.series().get(0).values())
                .extracting(String::valueOf)
                .containsExactly("1", "1", "2", "2", "2", "2", "null");
        assertThat(data.labels().get(5).underWay()).isTrue();
        assertThat(data.series().get(1).reference()).isTrue();
        assertThat(data.series().get(1).values()).containsOnly(java.math.BigDecimal.TEN);
    }

    @Test
    void daysOfABudgetLeadToTheirCalls() {
        budgets.add("one");
        open("dashboard?budget=one");
        BudgetPanel panel = _get(BudgetPanel.class);
        assertThat(ChartsInTest.link(panel, 0, 5))
                .isEqualTo("usage?span=2026-11-21T00%3A00%3A00Z_2026-11-22T00%3A00%3A00Z");
        assertThat(ChartsInTest.link(panel, 0, 6)).isNull();
        assertThat(ChartsInTest.link(panel, 1, 0)).isNull();
    }

    @Test
    void hasNoBudgetPanelWithoutBudgets() {
        open("");
        assertThat(_find(BudgetPanel.class)).isEmpty();
    }

    @Test
    void speaksChinese() {
        open("");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        background.answer();
        assertThat(_get(H1.class).getText()).isEqualTo("仪表板");
        assertThat(tile("spend")).isEqualTo("费用US$37.50较上一周期 +50% · 3 次没有价格");
        assertThat(chart("各模型费用").labels().get(0).text()).isEqualTo("11月19日");
    }

    private void open(String address) {
        ConsoleInTest.open(address, views());
        background.answer();
    }

    private Map<Class<?>, java.util.function.Supplier<? extends Component>> views() {
        KeyNames names = new KeyNames() {
            @Override
            public Map<String, String> all() {
                return Map.of("key-1", "claims (eu)");
            }
        };
        DashboardQuestions questions = new DashboardQuestions(reports, budgets, names, CLOCK);
        return Map.of(DashboardView.class, () -> new DashboardView(questions, background));
    }

    private static void tick() {
        BasicUtilsKt._fireDomEvent(_get(DashboardView.class), "console-tick");
        MockVaadin.clientRoundtrip();
    }

    private static String tile(String name) {
        return _get(Tile.class, spec -> spec.withId("tile-" + name))
                .getElement()
                .getTextRecursively();
    }

    private static String words() {
        return _get(Board.class).getElement().getTextRecursively();
    }

    private static ChartPanel panel(String title) {
        List<ChartPanel> found = _find(ChartPanel.class).stream()
                .filter(panel -> title.equals(panel.getElement().getAttribute("aria-label")))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static ChartData chart(String title) {
        ChartData data = ChartsInTest.data(panel(title));
        assertThat(data).isNotNull();
        return data;
    }

    @SuppressWarnings("unchecked")
    private static <T> Select<T> select(String id, Class<T> type) {
        return _get(Select.class, spec -> spec.withId(id));
    }
}
