package dev.chancery.console.audit;

import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditConfig;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.Outcome;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.SearchField;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditViewTest {
    private final ScriptedReports reports = new ScriptedReports();
    private CallersInTest callers = CallersInTest.of(Role.ADMINISTRATOR);
    private BackgroundInTest background = new BackgroundInTest(callers);

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsRowsNewestPageFirstAndMoreWhileSomebodyScrolls() {
        reports.with(250);
        open("audit");

        assertThat(_getFormattedRow(grid(), 0))
                .contains("key billing-0", "Did thing 0")
                .anyMatch(cell -> cell.contains("2026"));
        assertThat(_getFormattedRow(grid(), 249)).contains("Did thing 249");
        assertThat(reports.asked).as("pages of a hundred").hasSize(3);
        assertThat(text("audit-head")).isEqualTo(ScriptedReports.HEAD.toString());
    }

    @Test
    void saysWhereTheListEndsBeforeItsRowsDo() {
        reports.with(10_001);
        open("audit");
        assertThat(Page.endOfList()).isEmpty();

        assertThat(_getFormattedRow(grid(), 9_999)).contains("Did thing 9999");
        assertThat(Page.endOfList()).startsWith("The first 10,000 are shown.");
    }

    @Test
    void holdsThePlaceUntilTheRowsAreThere() {
        reports.with(1);
        ConsoleInTest.open("audit", Map.of(AuditView.class, this::view));

        assertThat(_find(AuditGrid.class)).isEmpty();
        background.answer();
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void asksForWhatTheAddressSays() {
        reports.with(1);
        open("audit?q=rotate&actor=ada&action=key.&type=key&id=billing-0&outcome=DONE&correlation=c-0"
                + "&from=2026-11-01&to=2026-11-02&zone=UTC");

        assertThat(reports.asked)
                .containsExactly(new AuditQuery(
                        java.time.Instant.parse("2026-11-01T00:00:00Z"),
                        java.time.Instant.parse("2026-11-03T00:00:00Z"),
                        "ada",
                        "key.",
                        "key",
                        "billing-0",
                        Outcome.DONE,
                        "c-0",
                        "rotate"));
        assertThat(_get(SearchField.class).getValue()).isEqualTo("rotate");
        assertThat(field("audit-actor").getValue()).isEqualTo("ada");
        assertThat(outcome().getValue()).isEqualTo(Outcome.DONE);
    }

    @Test
    void whatCannotBeReadInTheAddressIsLeftOut() {
        reports.with(1);
        open("audit?outcome=PERHAPS&range=ever&row=none");

        assertThat(reports.asked.get(0).outcome()).isNull();
        assertThat(_find(AuditDetail.class)).isEmpty();
    }

    @Test
    void filtersGoIntoTheAddress() {
        reports.with(3);
        open("audit");
        _setValue(_get(SearchField.class), " billing ");
        _click(button("audit-more-button"));
        _setValue(outcome(), Outcome.DONE);
        _setValue(field("audit-actor"), "ada");
        assertThat(AddressInTest.replaced().split("[?&]"))
                .containsExactlyInAnyOrder("audit", "q=billing", "outcome=DONE", "actor=ada");
        background.answer();

        assertThat(last().text()).isEqualTo("billing");
        assertThat(last().outcome()).isEqualTo(Outcome.DONE);
        assertThat(last().actor()).isEqualTo("ada");
    }

    @Test
    void showsTheRowOfTheAddressFieldByField() {
        reports.rows.add(
                ScriptedReports.row(
                        1,
                        "ada",
                        "budget.change",
                        "DONE",
                        null,
                        "{\"amount\":{\"before\":10,\"after\":20},\"secret\":\"changed\",\"note\":{\"before\":null,\"after\":\"<b>x</b>\"}}"));
        open("audit?row=row-1");

        assertThat(cells())
                .containsExactly("amount", "10", "20", "secret", "Changed (secret)", "note", "–", "<b>x</b>");
        assertThat(text("audit-correlation")).isEqualTo("c-1");
    }

    @Test
    void showsChangesThatAreNoJsonAsTheyAre() {
        reports.rows.add(ScriptedReports.row(1, "", "x", "STRANGE", "<i>why</i>", "<script>"));
        open("audit?row=row-1");

        assertThat(_get(com.vaadin.flow.component.html.Pre.class).getText()).isEqualTo("<script>");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("STRANGE", "Nobody known");
    }

    @Test
    void walksFromRowToRow() {
        reports.with(150);
        open("audit?row=row-99");
        walk("j");
        assertThat(AddressInTest.replaced()).isEqualTo("audit?row=row-100");
        walk("k");
        walk("k");
        assertThat(AddressInTest.replaced()).isEqualTo("audit?row=row-98");
        assertThat(grid().getSelectedItems()).extracting(AuditEntry::id).containsExactly("row-98");
    }

    @Test
    void narrowsToWhatARowHasInCommonWithOthers() {
        reports.with(3);
        open("audit?q=thing&row=row-1");
        _click(_get(Button.class, spec -> spec.withText("By the same actor")));
        assertThat(AddressInTest.replaced()).isEqualTo("audit?actor=ada");
        background.answer();

        assertThat(last().text()).isNull();
        assertThat(field("audit-actor").getValue()).isEqualTo("ada");
        assertThat(_find(AuditDetail.class)).isEmpty();
    }

    @Test
    void saysWhenNothingMatchesAndClearsTheFilters() {
        reports.with(2);
        open("audit?actor=bob&range=30d");
        assertThat(_find(AuditGrid.class)).isEmpty();
        _click(_get(Button.class, spec -> spec.withText("Clear filters")));
        assertThat(AddressInTest.replaced()).isEqualTo("audit?range=30d");
        background.answer();

        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void saysWhenNothingWasDone() {
        open("audit");
        assertThat(_find(Span.class)).extracting(Span::getText).contains("Nothing was done in these days");
    }

    @Test
    void saysWhenTheRowsCannotBeReadAndTriesAgain() {
        reports.with(1);
        reports.failure = new IllegalStateException("secret words");
        open("audit");
        assertThat(_get(EmptyState.class).getElement().getTextRecursively())
                .contains("incident")
                .doesNotContain("secret");

        reports.failure = null;
        _click(_get(Button.class, spec -> spec.withText("Try again")));
        background.answer();
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void anAuditorMayExportAndVerifyAndRemoveNothing() {
        callers = CallersInTest.of(Role.AUDITOR);
        open("audit");
        assertThat(_find(Download.class)).hasSize(2);
        assertThat(_find(Button.class, spec -> spec.withId("audit-verify"))).hasSize(1);
        assertThat(_find(Button.class, spec -> spec.withId("audit-remove"))).isEmpty();
    }

    @Test
    void whoMayOnlyReadIsOfferedNothingElse() {
        callers = CallersInTest.of(Permission.READ_AUDIT);
        open("audit");
        assertThat(_find(Download.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("audit-verify"))).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("audit-remove"))).isEmpty();
    }

    @Test
    void exportsWhatIsShown() throws Exception {
        reports.with(1);
        open("audit?actor=ada");
        String file = new String(
                com.github.mvysny.kaributesting.v10.DownloadKt._download(
                        _find(Download.class).get(1)),
                java.nio.charset.StandardCharsets.UTF_8);
        assertThat(file).isEqualTo("rows");
        assertThat(reports.done).containsExactly("export NDJSON of ada");
    }

    @Test
    void tellsHowAScriptAsksForTheSame() {
        reports.with(1);
        open("audit?actor=a%26b&from=2026-11-01&to=2026-11-01&zone=UTC");
        String meant = "from=2026-11-01T00%3A00%3A00Z&to=2026-11-02T00%3A00%3A00Z&actor=a%26b\"";
        assertThat(rest("List rows")).contains("/api/v1/audit?" + meant);
        assertThat(rest("Export CSV")).contains("--request GET", "/api/v1/audit/export?format=csv&" + meant);
        assertThat(rest("Export NDJSON")).contains("/api/v1/audit/export?format=ndjson&" + meant);
    }

    @Test
    void tellsOfExportsOnlyThoseWhoMay() {
        callers = CallersInTest.of(Permission.READ_AUDIT);
        reports.with(1);
        open("audit");
        assertThat(restActions()).containsExactly("List rows");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "zh"})
    void speaksBothLanguages(String language) {
        reports.with(1);
        open("audit?row=row-0");
        UI.getCurrent().setLocale(language.equals("en") ? Locale.ENGLISH : Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("audit?row=row-0&range=30d");
        background.answer();
        assertThat(_get(AuditView.class).getElement().getTextRecursively()).doesNotContain("!{");
        assertThat(_find(Button.class).stream().map(Button::getText)).contains(language.equals("en") ? "Verify" : "验证");
    }

    private void walk(String key) {
        _click(_find(Button.class).stream()
                .filter(button -> key.equals(button.getElement().getAttribute("data-key")))
                .findFirst()
                .orElseThrow());
    }

    private List<String> cells() {
        return _get(AuditChanges.class)
                .getBody()
                .getChildren()
                .flatMap(row -> row.getChildren())
                .map(cell -> cell.getElement().getTextRecursively().strip())
                .toList();
    }

    private AuditQuery last() {
        return reports.asked.get(reports.asked.size() - 1);
    }

    @SuppressWarnings("unchecked")
    private static Select<Outcome> outcome() {
        return _get(Select.class, spec -> spec.withId("audit-outcome"));
    }

    private static TextField field(String id) {
        return _get(TextField.class, spec -> spec.withId(id));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static String text(String id) {
        return _get(Span.class, spec -> spec.withId(id)).getText();
    }

    private static AuditGrid grid() {
        return _get(AuditGrid.class);
    }

    private AuditView view() {
        return new AuditView(reports, AuditConfig.of(name -> null), background, callers);
    }

    private void open(String address) {
        background = new BackgroundInTest(callers);
        ConsoleInTest.open(address, Map.of(AuditView.class, this::view));
        background.answer();
    }
}
