package dev.chancery.console.usage;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.combobox.MultiSelectComboBox;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeTableRow;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.component.menubar.MenuBar;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.KeyNames;
import dev.chancery.console.kit.Page;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.Contents;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class UsageViewTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-21T13:15:00Z"), ZoneOffset.UTC);

    private final ScriptedCalls calls = new ScriptedCalls();
    private final ScriptedContents contents = new ScriptedContents();
    private CallersInTest callers = CallersInTest.of(Role.AUDITOR);
    private BackgroundInTest background = new BackgroundInTest(callers);

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsAttemptsAndMoreWhileSomebodyScrolls() {
        calls.with(250);
        open("usage");
        assertThat(_get(H1.class).getText()).isEqualTo("Usage");
        assertThat(_getFormattedRow(grid(), 0))
                .contains(
                        "claude-<b>x</b>", "claims/triage v3", "6,000 / 200", "$0.01", "1.5 s", "250 ms", "–", "alice")
                .contains("claims (eu)", "req_a-0");
        assertThat(_getFormattedRow(grid(), 249)).contains("req_a-249");
        assertThat(calls.asked).hasSize(3);
    }

    @Test
    void saysWhereTheListEndsBeforeItsRowsDo() {
        calls.with(10_001);
        open("usage");
        assertThat(_getFormattedRow(grid(), 9_999)).contains("req_a-9999");
        assertThat(Page.endOfList()).startsWith("The first 10,000 are shown.");
    }

    @Test
    void countsTheChosenOutcomesInTheReadersLanguage() {
        open("usage");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(_get(MultiSelectComboBox.class).getI18n().getTotal()).isEqualTo("已选择 {count} 项");
        assertThat(_find(MenuBar.class))
                .extracting(menu -> menu.getI18n().getMoreOptions())
                .containsOnly("更多操作");
    }

    @Test
    void asksForWhatTheAddressSays() {
        calls.with(1);
        open("usage?outcome=failed,unknown&model=claude-x&prompt=a%2Fb&version=7&key=key-1&application=%E2%80%93"
                + "&tag=prod&unpriced=yes&last_of_call=yes&from=2026-11-01&to=2026-11-02");
        CallFilter filter = calls.asked.get(0);
        assertThat(filter.from()).isEqualTo("2026-11-01T00:00:00Z");
        assertThat(filter.to()).isEqualTo("2026-11-03T00:00:00Z");
        assertThat(filter.outcomes()).isEqualTo(Set.of(AttemptState.FAILED, AttemptState.UNKNOWN));
        assertThat(filter.equal())
                .isEqualTo(Map.of(
                        CallField.MODEL, "claude-x",
                        CallField.PROMPT, "a/b",
                        CallField.KEY, "key-1",
                        CallField.APPLICATION, ""));
        assertThat(filter.promptVersion()).isEqualTo(7);
        assertThat(filter.tag()).isEqualTo("prod");
        assertThat(filter.unpriced()).isTrue();
        assertThat(filter.lastOfCall()).isTrue();
        assertThat(_find(FilterChip.class))
                .extracting(chip -> chip.getElement().getTextRecursively())
                .containsExactly(
                        "Model: claude-x",
                        "Prompt: a/b",
                        "Version: 7",
                        "Key: key-1",
                        "Application: –",
                        "Tag: prod",
                        "Only without a price",
                        "One row a call");
    }

    @Test
    void leavesOutASource() {
        calls.with(1);
        open("usage?range=today&without_source=playground");
        assertThat(calls.asked.get(0).withoutSources()).containsExactly("playground");
        assertThat(_get(FilterChip.class).getElement().getTextRecursively()).isEqualTo("Not from source: playground");
        _click(_get(_get(FilterChip.class), Button.class));
        assertThat(AddressInTest.replaced()).isEqualTo("usage?range=today");
        background.answer();
        assertThat(calls.asked.get(1).withoutSources()).isEmpty();

        ConsoleInTest.goTo("usage?without_source=%E2%80%93");
        background.answer();
        assertThat(calls.asked.get(2).withoutSources()).containsExactly("");
    }

    @Test
    void aSpanFromAChartComesBeforeTheDays() {
        calls.with(1);
        open("usage?range=today&span=2026-11-20T13%3A00%3A00Z_2026-11-20T14%3A00%3A00Z");
        assertThat(calls.asked.get(0).from()).isEqualTo("2026-11-20T13:00:00Z");
        assertThat(calls.asked.get(0).to()).isEqualTo("2026-11-20T14:00:00Z");
        _click(_get(_get(FilterChip.class), Button.class));
        assertThat(AddressInTest.replaced()).isEqualTo("usage?range=today");
        background.answer();
        assertThat(calls.asked.get(1).from()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void whatIsLookedForByItsIdIsFoundHoweverOldItIs() {
        calls.with(1);
        open("usage?request=req_1");
        assertThat(calls.asked.get(0).from()).isEqualTo("2020-01-02T00:00:00Z");
        ConsoleInTest.goTo("usage?request=req_1&range=today");
        background.answer();
        assertThat(calls.asked.get(1).from()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void whatCannotBeReadInTheAddressIsLeftOut() {
        calls.with(1);
        open("usage?outcome=PERHAPS&span=x_y&version=no&prompt=p&model=%00&range=ever&row=none");
        CallFilter filter = calls.asked.get(0);
        assertThat(filter.outcomes()).isEmpty();
        assertThat(filter.equal()).isEqualTo(Map.of(CallField.PROMPT, "p"));
        assertThat(filter.promptVersion()).isNull();
        assertThat(filter.from()).isEqualTo("2026-11-15T00:00:00Z");
        assertThat(_find(CallPanel.class)).isEmpty();
    }

    @Test
    void filtersGoIntoTheAddressAndPropose() {
        calls.with(3);
        open("usage");
        _setValue(outcomes(), Set.of(AttemptState.FAILED, AttemptState.CANCELLED));
        _click(_get(Button.class, spec -> spec.withId("usage-more-button")));
        background.answer();
        assertThat(combo("usage-application").getListDataView().getItems().toList())
                .containsExactly("some application", "–");
        combo("usage-application").setValue("–");
        assertThat(AddressInTest.replaced().split("[?&]"))
                .containsExactlyInAnyOrder("usage", "outcome=failed%2Ccancelled", "application=%E2%80%93");
        background.answer();
        CallFilter last = calls.asked.get(calls.asked.size() - 1);
        assertThat(last.outcomes()).containsExactlyInAnyOrder(AttemptState.FAILED, AttemptState.CANCELLED);
        assertThat(last.equal()).isEqualTo(Map.of(CallField.APPLICATION, ""));
    }

    @Test
    void showsHowTheCostComesAbout() {
        calls.with(2);
        open("usage?row=a-1");
        assertThat(_find(_get(CostLadder.class), NativeTableRow.class))
                .extracting(row -> row.getElement().getTextRecursively())
                .containsExactly(
                        "ClassNumberRateFactorAmount",
                        "Input1,000$3.00 per million× 1$0.003",
                        "Output200$15.00 per million× 1$0.003",
                        "Cache read5,000$0.30 per million× 1$0.0015",
                        "Thinking, in the output50",
                        "Sum$0.0075");
        assertThat(text(CostLadder.class))
                .contains("By the price of claude-x that holds from Jan 1, 2026.")
                .contains("What counts is the cost at that time: $0.0123.");
        assertThat(text(CallPanel.class))
                .contains("claude-<b>x</b>", "claude-asked", "req_a-1", "Attempts of this call");
    }

    @Test
    void anUnknownModelHasNoPriceAndDoesNotCostNothing() {
        calls.rows.add(ScriptedCalls.row("a-0", AttemptState.SUCCEEDED, null));
        calls.rows.add(ScriptedCalls.row("a-1", AttemptState.INTENT, null));
        open("usage?row=a-0");
        assertThat(_getFormattedRow(grid(), 0)).contains("No price");
        assertThat(_getFormattedRow(grid(), 1)).doesNotContain("No price", "$0.00");
        assertThat(text(CostLadder.class)).contains("There is no price for claude-<b>x</b>.");
        ConsoleInTest.goTo("usage?row=a-1");
        background.answer();
        assertThat(text(CostLadder.class)).contains("It is not known what this attempt used.");
    }

    @Test
    void aRowOpensWalksAndCloses() {
        calls.with(3);
        open("usage");
        GridKt._selectRow(grid(), 1);
        assertThat(AddressInTest.replaced()).isEqualTo("usage?row=a-1");
        background.answer();
        walk("Next").click();
        background.answer();
        assertThat(text(CallPanel.class)).contains("req_a-2");
        walk("Next").click();
        background.answer();
        assertThat(text(CallPanel.class)).contains("req_a-2");
        walk("Previous").click();
        background.answer();
        assertThat(text(CallPanel.class)).contains("req_a-1");
        _click(_get(
                _get(CallPanel.class),
                Button.class,
                spec -> spec.withPredicate(
                        button -> "Close".equals(button.getAriaLabel().orElse("")))));
        assertThat(AddressInTest.replaced()).isEqualTo("usage");
        assertThat(_find(CallPanel.class)).isEmpty();
    }

    @Test
    void aFactNarrowsTheList() {
        calls.with(2);
        open("usage?row=a-0&range=today");
        _click(_get(
                Button.class,
                spec -> spec.withPredicate(button ->
                        "Only these: alice".equals(button.getAriaLabel().orElse("")))));
        background.answer();
        CallFilter last = calls.asked.get(calls.asked.size() - 1);
        assertThat(last.equal()).isEqualTo(Map.of(CallField.PRINCIPAL, "alice"));
        assertThat(last.from()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(_find(CallPanel.class)).isEmpty();
    }

    @Test
    void differsBetweenNothingThereAndNothingThatMatches() {
        open("usage");
        assertThat(text(EmptyState.class)).contains("No calls in these days");
        ConsoleInTest.goTo("usage?model=claude-x&range=today");
        background.answer();
        assertThat(text(EmptyState.class)).contains("Nothing matches");
        calls.with(1);
        _click(_get(_get(EmptyState.class), Button.class));
        background.answer();
        assertThat(_find(EmptyState.class)).isEmpty();
        assertThat(calls.asked.get(calls.asked.size() - 1).equal()).isEmpty();
        assertThat(calls.asked.get(calls.asked.size() - 1).from()).isEqualTo("2026-11-21T00:00:00Z");
    }

    @Test
    void saysWhyItCouldNotBeReadAndTriesAgain() {
        calls.with(1);
        calls.failure = new IllegalStateException("jdbc:secret");
        open("usage");
        assertThat(text(EmptyState.class)).contains("incident").doesNotContain("jdbc:secret");
        calls.failure = null;
        _click(_get(_get(EmptyState.class), Button.class));
        background.answer();
        assertThat(_find(UsageGrid.class)).hasSize(1);
    }

    @Test
    void aPageThatCannotBeReadLaterIsSaid() {
        calls.with(150);
        open("usage");
        calls.failure = new NotAllowedException(Permission.READ_USAGE);
        _getFormattedRow(grid(), 99);
        GridKt._fetch(grid(), 100, 20);
        assertThat(NotificationsKt.getNotifications()).isNotEmpty();
    }

    @Test
    void whoMayExportGetsWhatTheListShows() throws Exception {
        calls.with(1);
        open("usage?model=claude-x&range=today");
        assertThat(_find(Download.class)).hasSize(2);
        callers = CallersInTest.of(Role.VIEWER);
        background = new BackgroundInTest(callers);
        ConsoleInTest.close();
        open("usage");
        assertThat(_find(UsageGrid.class)).hasSize(1);
        assertThat(_find(Download.class)).isEmpty();
    }

    @Test
    void restAsksForTheSame() {
        CallFilter filter = UsageAddress.filter(dev.chancery.console.kit.Query.empty(), CLOCK.instant(), ZoneOffset.UTC)
                .outcome(AttemptState.FAILED)
                .with(CallField.ERROR_TYPE, "a b&c")
                .prompt("x", 2)
                .withoutSource("playground")
                .onlyUnpriced()
                .onlyLastOfCall();
        assertThat(UsageRest.parameters(filter))
                .isEqualTo("from=2026-11-15T00%3A00%3A00Z&to=2026-11-21T13%3A15%3A00.000001Z&outcome=FAILED&prompt=x"
                        + "&errorType=a+b%26c&withoutSource=playground&promptVersion=2&unpriced=true&lastOfCall=true");
    }

    @Test
    void speaksChinese() {
        calls.with(1);
        open("usage?row=a-0&model=m");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        background.answer();
        assertThat(_get(H1.class).getText()).isEqualTo("用量");
        assertThat(text(CostLadder.class)).contains("费用构成", "US$3.00 / 百万");
        assertThat(text(FilterChip.class)).isEqualTo("模型：m");
    }

    @Test
    void readsWhatWasAskedAndAnsweredOnlyWhenAskedTo() {
        calls.with(2);
        contents.of.put("a-0", new Contents("{\"max_tokens\":5}", "{\"cut"));
        open("usage?row=a-0");
        background.answer();
        assertThat(contents.read).isEmpty();
        _click(_get(Button.class, spec -> spec.withId("usage-contents-read")));
        background.answer();
        assertThat(contents.read).containsExactly("a-0");
        assertThat(_find(_get(ContentsPart.class), Pre.class))
                .extracting(Pre::getText)
                .containsExactly("{\n    \"max_tokens\": 5\n}", "{\"cut");
    }

    @Test
    void offersNoContentsWhereNoneAreStoredOrToThoseWhoMayNotReadThem() {
        calls.with(2);
        open("usage?row=a-0");
        background.answer();
        assertThat(_find(ContentsPart.class)).isEmpty();
        ConsoleInTest.close();

        contents.of.put("a-0", new Contents("{}", ""));
        callers = CallersInTest.of(Role.VIEWER);
        background = new BackgroundInTest(callers);
        open("usage?row=a-0");
        background.answer();
        assertThat(_find(CallPanel.class)).isNotEmpty();
        assertThat(_find(ContentsPart.class)).isEmpty();
    }

    private void open(String address) {
        KeyNames names = new KeyNames() {
            @Override
            public Map<String, String> all() {
                return Map.of("key-1", "claims (eu)");
            }
        };
        UsageQuestions questions = new UsageQuestions(calls, new MostUsed(), names, contents, CLOCK);
        ConsoleInTest.open(address, Map.of(UsageView.class, () -> new UsageView(questions, background, callers)));
        background.answer();
    }

    private static UsageGrid grid() {
        return _get(UsageGrid.class);
    }

    private static Button walk(String name) {
        List<Button> found = _find(_get(CallPanel.class), Button.class, spec -> spec.withClasses("walk"));
        return found.stream()
                .filter(button -> button.getAriaLabel().orElse("").contains(name))
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static MultiSelectComboBox<AttemptState> outcomes() {
        return _get(MultiSelectComboBox.class, spec -> spec.withId("usage-outcome"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<String> combo(String id) {
        return _get(ComboBox.class, spec -> spec.withId(id));
    }

    private static <T extends Component> String text(Class<T> type) {
        return _get(type).getElement().getTextRecursively();
    }
}
