package dev.chancery.console.budgets;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.budgets.ScriptedBudgets.state;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.notices;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BurnDown;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.charts.ChartLink;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.limits.Allowance;
import dev.chancery.limits.LimitCap;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class BudgetsViewTest {
    private final ScriptedBudgets budgets = new ScriptedBudgets();
    private final ScriptedLimits limits = new ScriptedLimits();
    private Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    private Page page = new Page(new BackgroundInTest(callers));

    @BeforeEach
    void budgets() {
        budgets.states.add(state("all", BudgetScope.ALL, "", "100", "81.5"));
        budgets.states.add(state("billing", BudgetScope.KEY, "id-billing", "10", "12"));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void listsBudgetsWithWhatIsUsed() {
        open("budgets");
        assertThat(_size(grid())).isEqualTo(2);
        assertThat(_getFormattedRow(grid(), 0)).contains("all", "All calls", "Month");
        assertThat(_getFormattedRow(grid(), 1)).contains("Key: billing (production)");
    }

    @Test
    void barsSayInWordsAndToneHowMuchIsUsed() {
        open("budgets?budget=id-all");
        Div bar = _get(_get(BudgetDetail.class), Div.class, spec -> spec.withClasses("budget-bar"));
        assertThat(bar.getElement().getAttribute("aria-label")).isEqualTo("$81.50 of $100.00 (81.5%)");
        assertThat(bar.getElement().getAttribute("tone")).isEqualTo("warning");
        assertThat(_find(bar, Div.class, spec -> spec.withClasses("mark"))).hasSize(3);
    }

    @Test
    void daysLeadToTheCallsOfTheScopeWhereTheseCanBeFound() {
        budgets.states.add(state("claims", BudgetScope.TAG, "claims", "5", "1"));
        budgets.states.add(state("opus", BudgetScope.MODEL, "claude-opus-*", "5", "1"));
        open("budgets");
        String day = "&span=2026-11-02T00%3A00%3A00Z_2026-11-03T00%3A00%3A00Z";
        assertThat(link("billing", 1)).isEqualTo("usage?key=id-billing" + day);
        assertThat(link("claims", 1)).isEqualTo("usage?tag=claims" + day);
        assertThat(link("billing", 2)).isEmpty();
        assertThat(link("opus", 1)).isEmpty();
    }

    /** Where a day of November leads, counted from 0, on the second of November. */
    private String link(String name, int day) {
        LocalDate today = LocalDate.parse("2026-11-02");
        BurnDown burnDown = budgets.burnDown("id-" + name, today).orElseThrow();
        return Optional.ofNullable(new BudgetChart(burnDown, today).links().of(0, day))
                .map(ChartLink::address)
                .orElse("");
    }

    @Test
    void restoresSelectionAndSearchFromTheAddress() {
        open("budgets?budget=id-billing&q=BILL");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(SearchField.class).getValue()).isEqualTo("BILL");
        assertThat(words(BudgetDetail.class)).contains("Used up: calls are refused", "How it is used up");
    }

    @Test
    void createsABudget() {
        open("budgets");
        page.click("Create budget");
        _setValue(field("Name"), "claims");
        Select<BudgetScope> scope = _get(Select.class, spec -> spec.withLabel("Scope"));
        _setValue(scope, BudgetScope.APPLICATION);
        page.click(FormDialog.class, "Create budget");
        assertThat(budgets.done).isEmpty();
        assertThat(field("Amount").isInvalid()).isTrue();
        _setValue(field("Amount"), "250");
        page.click(FormDialog.class, "Create budget");
        assertThat(field("Which one").getErrorMessage()).isEqualTo("Say which one.");
        _setValue(field("Which one"), "claims-app");
        page.click(FormDialog.class, "Create budget");
        assertThat(budgets.done).singleElement().asString().contains("claims-app", "APPLICATION", "250", "NOTIFY");
        assertThat(notices()).contains("claims is saved.");
        assertThat(words(BudgetDetail.class)).contains("Application: claims-app");
    }

    @Test
    void showsAsRestHowABudgetIsCreated() {
        open("budgets");
        page.click("Create budget");
        page.click(FormDialog.class, "Show as REST");
        assertThat(command())
                .as("before anything is typed")
                .contains("--request POST", "/api/v1/budgets\"", "{\"name\":\"\",\"scope\":\"ALL\",\"value\":\"\"")
                .contains("\"amount\":100,");
        _get(RestDialog.class).close();
        _setValue(field("Name"), "claims");
        Select<BudgetScope> scope = _get(Select.class, spec -> spec.withLabel("Scope"));
        _setValue(scope, BudgetScope.APPLICATION);
        _setValue(field("Which one"), "claims-app");
        _setValue(field("Amount"), "250");
        page.click(FormDialog.class, "Show as REST");
        assertThat(command())
                .contains("{\"name\":\"claims\",\"scope\":\"APPLICATION\",\"value\":\"claims-app\",\"unit\":\"MONEY\"")
                .contains("\"amount\":250,\"window\":\"MONTH\"")
                .contains("\"thresholds\":[50,80,95,100],\"action\":\"NOTIFY\",\"enabled\":true}");
        assertThat(budgets.done).isEmpty();
    }

    @Test
    void offersTheKeysByName() {
        open("budgets?budget=id-billing");
        page.click("Change");
        ComboBox<String> key = _get(ComboBox.class, spec -> spec.withLabel("Key"));
        assertThat(key.getValue()).isEqualTo("id-billing");
        page.click(FormDialog.class, "Save");
        assertThat(budgets.done).containsExactly("change id-billing 7 10");
    }

    @Test
    void saysThatSomebodyWasFasterAndKeepsWhatWasTyped() {
        open("budgets?budget=id-all");
        page.click("Change");
        _setValue(field("Amount"), "300");
        budgets.failure = refusal();
        page.click(FormDialog.class, "Save");
        assertThat(words(FormDialog.class)).contains("Somebody was faster.");
        assertThat(field("Amount").getValue()).isEqualTo("300");
    }

    @Test
    void raisesForAWhileWithAReason() {
        open("budgets?budget=id-all");
        page.click("Raise");
        _setValue(field("On top of the amount"), "50.5");
        _setValue(_get(TextArea.class), "Year-end");
        page.click(FormDialog.class, "Raise");
        assertThat(budgets.done).containsExactly("raise id-all 7 50.5 Year-end");
    }

    @Test
    void removesAfterSayingWhatIsLost() {
        open("budgets?budget=id-all");
        page.click("Remove");
        assertThat(words(Confirmation.class)).contains("$81.50", "nothing refuses calls");
        page.click(Confirmation.class, "Remove");
        assertThat(budgets.done).containsExactly("remove id-all 7");
        assertThat(_find(BudgetDetail.class)).isEmpty();
        assertThat(_size(grid())).isEqualTo(1);
    }

    @Test
    void offersNothingToThoseWhoMayOnlyRead() {
        callers = CallersInTest.of(Role.VIEWER);
        limits.caps.add(new LimitCap("c", 1, LimitCap.ALL, "opus-5", Allowance.UNLIMITED));
        open("budgets?budget=id-billing");
        assertThat(words(BudgetDetail.class)).contains("Key: id-billing");
        assertThat(buttons()).doesNotContain("Create budget", "Change", "Raise", "Remove");
        ConsoleInTest.close();
        open("budgets?tab=limits");
        assertThat(buttons()).doesNotContain("Add cap", "Change", "Remove");
    }

    @Test
    void tellsNothingYetFromNothingMatchesAndFromFailure() {
        open("budgets?q=nowhere");
        assertThat(words(EmptyState.class)).contains("Nothing matches");
        page.click("Clear filters");
        assertThat(_size(grid())).isEqualTo(2);
        ConsoleInTest.close();
        budgets.states.clear();
        open("budgets");
        assertThat(words(EmptyState.class)).contains("No budget yet");
        page.click(EmptyState.class, "Create budget");
        assertThat(_find(FormDialog.class)).hasSize(1);
        ConsoleInTest.close();
        callers = CallersInTest.of(Role.AUDITOR);
        open("budgets");
        assertThat(_find(_get(EmptyState.class), Button.class)).isEmpty();
        ConsoleInTest.close();
        budgets.failure = refusal();
        open("budgets");
        assertThat(words(EmptyState.class)).contains("This could not be read", "Somebody was faster.");
    }

    @Test
    void aClickOpensABudgetBesideTheList() {
        open("budgets");
        _clickItem(grid(), 0);
        page.settle();
        assertThat(words(BudgetDetail.class)).contains("$81.50 of $100.00");
    }

    @Test
    void aBudgetThatIsGoneDoesNoHarm() {
        open("budgets?budget=gone");
        assertThat(words(EmptyState.class)).contains("No such budget");
    }

    @Test
    void showsTheLimitsOfEachKeyAndClass() {
        open("budgets?tab=limits");
        assertThat(_getFormattedRow(_get(LimitGrid.class), 0))
                .contains("billing (production)", "opus-5", "3,950 left of 4,000", "–", "750 ms");
        assertThat(words(LimitsPane.class)).contains("No caps");
    }

    @Test
    void setsCapsAndShowsThem() {
        open("budgets?tab=limits");
        page.click("Add cap");
        _setValue(number("Requests a minute"), -5.0);
        page.click(FormDialog.class, "Add cap");
        assertThat(number("Requests a minute").isInvalid()).isTrue();
        _setValue(number("Requests a minute"), 100.0);
        page.click(FormDialog.class, "Add cap");
        assertThat(limits.done).singleElement().asString().startsWith("create * * Allowance[requests=100");
        ConsoleInTest.close();
        limits.done.clear();
        limits.caps.add(new LimitCap("c", 3, "id-billing", LimitCap.ALL, new Allowance(9, 0, 0)));
        open("budgets?tab=limits");
        CapGrid caps = _get(CapGrid.class);
        assertThat(_getFormattedRow(caps, 0)).contains("billing (production)", "All models", "9", "No cap");
    }

    @Test
    void showsCapsAsRest() {
        limits.caps.add(new LimitCap("c", 3, "id-billing", LimitCap.ALL, new Allowance(9, 0, 0)));
        open("budgets?tab=limits");
        page.click("Add cap");
        _setValue(number("Requests a minute"), 100.0);
        page.click(FormDialog.class, "Show as REST");
        assertThat(command())
                .contains(
                        "--request POST",
                        "/api/v1/limits/caps\"",
                        "{\"key_id\":\"*\",\"model_class\":\"*\",\"requests\":100,\"input_tokens\":0,\"output_tokens\":0}");
        _get(RestDialog.class).close();
        page.click(FormDialog.class, "Cancel");

        new CapForm(limits, () -> {}).change(limits.caps.get(0), "billing").open();
        assertThat(rest("Change"))
                .contains("--request PUT", "/api/v1/limits/caps/c\"", "If-Match: \"3\"", "{\"requests\":9,");
        assertThat(rest("Remove")).contains("--request DELETE", "/api/v1/limits/caps/c\"", "If-Match: \"3\"");
    }

    @Test
    void hidesTheLimitsFromThoseWhoMayNotReadThem() {
        callers = CallersInTest.of(Permission.READ_BUDGETS);
        open("budgets?tab=limits");
        assertThat(_find(Tabs.class)).isEmpty();
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void speaksChinese() {
        open("budgets");
        _clickItem(grid(), 0);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        page.settle();
        assertThat(words(BudgetsView.class)).contains("消耗走势", "全部调用").doesNotContain("budgets.");
    }

    private void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(
                address,
                Map.of(
                        BudgetsView.class,
                        () -> new BudgetsView(budgets, limits, new ScriptedKeyNames(), callers, background)));
        page.settle();
    }

    private static BudgetGrid grid() {
        return _get(BudgetGrid.class);
    }

    private static TextField field(String label) {
        return _get(_get(FormDialog.class), TextField.class, spec -> spec.withLabel(label));
    }

    private static NumberField number(String label) {
        return _get(_get(FormDialog.class), NumberField.class, spec -> spec.withLabel(label));
    }
}
