package dev.chancery.console.prices;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.notices;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.kit.Page.words;
import static dev.chancery.console.prices.ScriptedPrices.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.prices.PriceRow.Origin;
import dev.chancery.usage.RepriceScope;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class PricesViewTest {
    private final ScriptedPrices prices = new ScriptedPrices();
    private final ScriptedRepricing repricing = new ScriptedRepricing();
    private Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    private Page page = new Page(new BackgroundInTest(callers));

    @BeforeEach
    void prices() {
        prices.rows.add(row("p1", "claude-opus-5", "2026-01-01", null, Origin.SHIPPED));
        prices.rows.add(row("p2", "claude-haiku-5", null, "2026-06-01", Origin.OWN));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void listsRatesAndSaysNoPriceWhereThereIsNone() {
        open("prices");
        assertThat(_getFormattedRow(grid(), 0))
                .contains("claude-opus-5 (2 tiers)", "Jan 1, 2026", "Further on", "$2.00", "$10.00", "No price");
        assertThat(_getFormattedRow(grid(), 1)).contains("Always", "Jun 1, 2026");
    }

    @Test
    void restoresModelDayAndSelectionFromTheAddress() {
        open("prices?model=HAIKU&day=2026-05-31&price=p2");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(words(PricePanel.class)).contains("claude-haiku-5", "Prompts of more than 200,000 tokens", "$4.00");
        ConsoleInTest.close();
        open("prices?day=2026-06-01");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_getFormattedRow(grid(), 0).get(0)).startsWith("claude-opus-5");
    }

    @Test
    void aDayThatIsNoneDoesNoHarm() {
        open("prices?day=soon");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void namesModelsWithoutAPriceAndAddsOne() {
        open("prices");
        assertThat(words(UnpricedNote.class))
                .contains("claude-x: 1,234 calls in 30 days")
                .doesNotContain("claude-opus-5");
        _click(_get(_get(UnpricedNote.class), Button.class));
        assertThat(field("Model").getValue()).isEqualTo("claude-x");
        _setValue(field("Input"), "free");
        page.click(FormDialog.class, "Add price");
        assertThat(field("Input").getErrorMessage()).isEqualTo("Must be a number such as 2.5.");
        assertThat(prices.done).isEmpty();
        _setValue(field("Input"), "2.5");
        page.click(FormDialog.class, "Add price");
        assertThat(prices.done).containsExactly("add claude-x null 1 2.5000");
        assertThat(notices()).contains("The price of claude-x is saved.");
    }

    @Test
    void showsAsRestHowAPriceIsAdded() {
        open("prices");
        _click(_get(_get(UnpricedNote.class), Button.class));
        _setValue(field("Input"), "free");
        page.click(FormDialog.class, "Show as REST");
        assertThat(command()).contains("--request POST", "/api/v1/prices\"", "\"tiers\":[]");
        _get(RestDialog.class).close();
        _setValue(field("Input"), "2.50");
        page.click(FormDialog.class, "Show as REST");
        assertThat(command())
                .contains(
                        "{\"model\":\"claude-x\",\"speed\":\"standard\",\"tiers\":[{\"above\":0,\"rates\":{\"input\":2.5}}]}");
        assertThat(prices.done).isEmpty();
    }

    @Test
    void offersToSeeWhatASavedPriceWouldChange() {
        open("prices?price=p1");
        page.click("Change");
        page.click(FormDialog.class, "Save");
        assertThat(repricing.done).isEmpty();
        page.click(Notification.class, "See what repricing would change");
        assertThat(_find(Notification.class)).isEmpty();
        assertThat(repricing.done).containsExactly("preview claude-opus-5 false");
        assertThat(repricing.asked)
                .extracting(RepriceScope::from)
                .containsExactly(Instant.parse("2026-01-01T00:00:00Z"));
        assertThat(words(RepriceDialog.class)).contains("40");
    }

    @Test
    void offersNothingForAPriceOfTheFuture() {
        prices.rows.set(0, row("p1", "claude-opus-5", "2199-01-01", null, Origin.OWN));
        open("prices?price=p1");
        page.click("Change");
        page.click(FormDialog.class, "Save");
        assertThat(notices()).contains("saved").doesNotContain("See what repricing");
    }

    @Test
    void saysAtItsTierWhatIsNotAllowed() {
        open("prices?price=p1");
        page.click("Change");
        List<NumberField> bounds = _find(_get(FormDialog.class), NumberField.class);
        assertThat(bounds).singleElement().extracting(NumberField::getValue).isEqualTo(200_000.0);
        _setValue(bounds.get(0), -1.0);
        page.click(FormDialog.class, "Save");
        assertThat(bounds.get(0).isInvalid()).isTrue();
        assertThat(prices.done).isEmpty();
    }

    @Test
    void changesWhatIsChosenAndKeepsTheRest() {
        open("prices?price=p1");
        page.click("Change");
        page.click(FormDialog.class, "Save");
        assertThat(prices.done).containsExactly("change p1 4 2026-01-01T00:00:00Z 2");
    }

    @Test
    void endsAPrice() {
        open("prices?price=p1");
        page.click("End");
        page.click(FormDialog.class, "End");
        assertThat(prices.done).containsExactly("end p1 4");
    }

    @Test
    void removesOwnRowsOnlyAndAsksFirst() {
        open("prices?price=p1");
        assertThat(buttons()).doesNotContain("Remove");
        assertThat(restActions()).containsExactly("Change", "End");
        ConsoleInTest.close();
        open("prices?price=p2");
        assertThat(rest("Remove")).contains("DELETE", "/api/v1/prices/p2\"", "If-Match: \"4\"");
        page.click("Remove");
        assertThat(words(Confirmation.class)).contains("can only be ended");
        page.click(Confirmation.class, "Remove");
        assertThat(prices.done).containsExactly("remove p2 4");
        assertThat(_find(PricePanel.class)).isEmpty();
    }

    @Test
    void showsWhatPricingAgainWouldChangeAndDoesIt() {
        open("prices");
        page.click("Price again…");
        _setValue(_get(_get(RepriceDialog.class), TextField.class), "claude-x");
        page.click(RepriceDialog.class, "Preview");
        assertThat(repricing.done).containsExactly("preview claude-x true");
        assertThat(words(RepricedFacts.class)).contains("40", "$0.00", "$12.50", "+$12.50", "claude-x");
        page.click(RepriceDialog.class, "Price 40 calls again");
        assertThat(repricing.done).containsExactly("preview claude-x true", "apply claude-x true");
        assertThat(words(RepriceDialog.class)).contains("40 of 1,000 calls were priced again.");
    }

    @Test
    void breaksOffPricingAgain() {
        open("prices");
        page.click("Price again…");
        page.click(RepriceDialog.class, "Preview");
        Page.press(RepriceDialog.class, "Price 40 calls again");
        page.click(RepriceDialog.class, "Break off");
        assertThat(words(RepriceDialog.class)).contains("Broken off: 20 of the 500 oldest calls");
    }

    @Test
    void saysAtTheDaysWhatIsNotAllowed() {
        open("prices");
        page.click("Price again…");
        DayField first = _find(_get(RepriceDialog.class), DayField.class).get(0);
        _setValue(first, LocalDate.parse("2001-01-01"));
        _setValue(_get(_get(RepriceDialog.class), Checkbox.class), false);
        page.click(RepriceDialog.class, "Preview");
        assertThat(first.isInvalid()).isTrue();
        assertThat(repricing.done).isEmpty();
    }

    @Test
    void offersNothingToThoseWhoMayOnlyRead() {
        callers = CallersInTest.of(Permission.READ_PRICES);
        open("prices?price=p2");
        assertThat(buttons()).doesNotContain("Add price", "Price again…", "Change", "End", "Remove");
        assertThat(_find(UnpricedNote.class)).isEmpty();
    }

    @Test
    void tellsNothingYetFromNothingMatchesAndFromFailure() {
        open("prices?model=nowhere");
        assertThat(words(EmptyState.class)).contains("Nothing matches");
        page.click("Clear filters");
        assertThat(_size(grid())).isEqualTo(2);
        ConsoleInTest.close();
        prices.rows.clear();
        open("prices");
        assertThat(words(EmptyState.class)).contains("No prices");
        page.click(EmptyState.class, "Add price");
        assertThat(_find(FormDialog.class)).hasSize(1);
        ConsoleInTest.close();
        callers = CallersInTest.of(Permission.READ_PRICES);
        open("prices");
        assertThat(_find(_get(EmptyState.class), Button.class)).isEmpty();
        ConsoleInTest.close();
        prices.failure = refusal();
        open("prices");
        assertThat(words(EmptyState.class)).contains("This could not be read");
    }

    @Test
    void speaksChineseWithWhatWasChosen() {
        open("prices");
        _clickItem(grid(), 0);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        page.settle();
        assertThat(words(PricesView.class)).contains("官方价目", "无价格", "缓存读取").doesNotContain("prices.");
    }

    private void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(
                address,
                Map.of(
                        PricesView.class,
                        () -> new PricesView(prices, repricing, new ScriptedModels(), callers, background)));
        page.settle();
    }

    private static PriceGrid grid() {
        return _get(PriceGrid.class);
    }

    private static TextField field(String label) {
        return _get(_get(FormDialog.class), TextField.class, spec -> spec.withLabel(label));
    }
}
