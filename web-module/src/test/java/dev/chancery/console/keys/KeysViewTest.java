package dev.chancery.console.keys;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.keys.KeyExamples.configured;
import static dev.chancery.console.keys.KeyExamples.key;
import static dev.chancery.console.keys.KeyExamples.secret;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.notices;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.SearchField;
import dev.chancery.console.kit.WizardDialog;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.KeyStep;
import dev.chancery.keys.OrganizationKey;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class KeysViewTest {
    private final KeysInTest view = new KeysInTest();

    @BeforeEach
    void keys() {
        view.keys.put(configured("default"));
        view.keys.put(key("billing", secret("s1", KeyState.ACTIVE)));
        view.keys.put(key("claims", secret("s2", KeyState.INVALID)));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void listsKeysWithWhatTheyCost() {
        view.open("keys");
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_getFormattedRow(grid(), 1)).contains("billing", "$12.50", "production");
        assertThat(_getFormattedRow(grid(), 2)).contains("claims", "$0.00");
    }

    @Test
    void restoresSearchStateAndSelectionFromTheAddress() {
        view.open("keys?q=BILL&state=active&key=id-billing");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(SearchField.class).getValue()).isEqualTo("BILL");
        assertThat(_get(Select.class).getValue()).isEqualTo(KeyState.ACTIVE);
        assertThat(grid().getSelectedItems()).extracting(KeyRow::id).containsExactly("id-billing");
        assertThat(words(KeyPanel.class)).contains("billing", "sk-ant-s1...1234", "214");
    }

    @Test
    void showsArchivedKeysToWhoAsksForThem() {
        view.keys.put(KeyExamples.archived("first"));
        view.open("keys");
        assertThat(_size(grid())).isEqualTo(3);
        view.open("keys?state=archived");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_getFormattedRow(grid(), 0)).contains("first");
    }

    @Test
    void anUnknownStateOrKeyInTheAddressDoesNoHarm() {
        view.open("keys?state=<b>&key=gone");
        assertThat(_size(grid())).isEqualTo(3);
        assertThat(_get(EmptyState.class).getElement().getTextRecursively()).contains("It may have been archived");
    }

    @Test
    void aClickOpensAKeyBesideTheList() {
        view.open("keys");
        _clickItem(grid(), 1);
        view.page.settle();
        assertThat(words(KeyPanel.class)).contains("billing", "Put a secret into use for <b>it</b>", "Not done");
        assertThat(grid().getColumns().stream().filter(column -> column.isVisible()))
                .hasSize(5);
    }

    @Test
    void showsNoHistoryToThoseWhoMayNotReadTheAuditTrail() {
        view.callers = CallersInTest.of(Permission.READ_KEYS);
        view.open("keys?key=id-billing");
        assertThat(words(KeyPanel.class)).contains("billing").doesNotContain("History", "12.50");
    }

    @Test
    void walksFromADetailToTheNextRow() {
        view.open("keys?key=id-billing");
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", "j")));
        assertThat(AddressInTest.replaced()).isEqualTo("keys?key=id-claims");
        view.page.settle();
        assertThat(words(KeyPanel.class)).contains("claims");
    }

    @Test
    void offersNothingToThoseWhoMayOnlyRead() {
        view.callers = CallersInTest.of(Role.AUDITOR);
        view.open("keys?key=id-billing");
        assertThat(buttons()).doesNotContain("Add key", "Rotate", "Retire", "Deactivate");
    }

    @Test
    void offersThePossibleStepsOnly() {
        view.keys.allow(KeyStep.PASTE, null);
        view.keys.allow(KeyStep.RETIRE, "s1");
        view.open("keys?key=id-billing");
        assertThat(buttons()).contains("Rotate", "Retire").doesNotContain("Archive", "Rename", "Put back", "Verify");
    }

    @Test
    void retiresAfterNamingTheCallsOfToday() {
        view.keys.allow(KeyStep.RETIRE, "s1");
        view.open("keys?key=id-billing");
        view.page.click("Retire");
        assertThat(view.keys.done).isEmpty();
        assertThat(words(Confirmation.class)).contains("214 calls used billing today", "3 calls are under way");
        view.page.click(Confirmation.class, "Retire");
        assertThat(view.keys.done).containsExactly("retire s1");
        assertThat(notices()).contains("is retired");
    }

    @Test
    void saysWhyAStepWasNotTaken() {
        view.keys.allow(KeyStep.DEACTIVATE, null);
        view.open("keys?key=id-billing");
        view.keys.failure = refusal();
        view.page.click("Deactivate");
        view.page.click(Confirmation.class, "Deactivate");
        assertThat(notices()).contains("Somebody was faster.");
    }

    @Test
    void renamesAndSaysAtTheFieldWhatIsNotAllowed() {
        view.keys.allow(KeyStep.RENAME, null);
        view.open("keys?key=id-billing");
        view.page.click("Rename");
        TextField name = _get(_get(FormDialog.class), TextField.class);
        _setValue(name, "<b>");
        view.page.click(FormDialog.class, "Rename");
        assertThat(name.isInvalid()).isTrue();
        assertThat(name.getErrorMessage()).startsWith("Must be 1 to 64 letters");
        _setValue(name, "billing-eu");
        view.page.click(FormDialog.class, "Rename");
        assertThat(view.keys.done).containsExactly("rename id-billing billing-eu");
        assertThat(_find(FormDialog.class)).isEmpty();
    }

    @Test
    void asksForThePolicy() {
        view.keys.allow(KeyStep.CHANGE_POLICY, null);
        view.open("keys?key=id-billing");
        view.page.click("Change rotation");
        view.page.click(FormDialog.class, "Change rotation");
        assertThat(view.keys.done).containsExactly("policy id-billing none");
    }

    @Test
    void showsThePossibleStepsAsRest() {
        view.keys.put(key("eu", secret("s3", KeyState.ACTIVE), secret("s4", KeyState.DRAINING)));
        view.keys.allow(KeyStep.RENAME, null);
        view.keys.allow(KeyStep.CHANGE_MODELS, null);
        view.keys.allow(KeyStep.DEACTIVATE, null);
        view.keys.allow(KeyStep.PUT_BACK, "s4");
        view.open("keys?key=id-eu");

        assertThat(restActions()).containsExactly("Change models", "Rename", "Deactivate", "Put back sk-ant-s4...1234");
        assertThat(rest("Rename"))
                .contains("--request PUT \"$CHANCERY", "/api/v1/keys/id-eu/name", "{\"name\":\"eu\"}");
        assertThat(rest("Change models")).contains("PUT", "/api/v1/keys/id-eu/models", "{\"models\":[]}");
        assertThat(rest("Deactivate")).contains("POST", "/api/v1/keys/id-eu/retirement", "'{}'");
        assertThat(rest("Put back sk-ant-s4...1234")).contains("POST", "/api/v1/keys/id-eu/secrets/s4/return");
    }

    @Test
    void tellsNothingYetFromNothingMatches() {
        view.open("keys?q=nowhere");
        assertThat(words(EmptyState.class)).contains("Nothing matches");
        view.page.click("Clear filters");
        assertThat(_size(grid())).isEqualTo(3);
        ConsoleInTest.close();
        view.keys.keys.clear();
        view.open("keys");
        assertThat(words(EmptyState.class)).contains("No API key yet", "It is verified first");
        _click(_get(_get(EmptyState.class), Button.class));
        assertThat(_find(WizardDialog.class)).hasSize(1);
        ConsoleInTest.close();
        view.callers = CallersInTest.of(Role.AUDITOR);
        view.open("keys");
        assertThat(_find(_get(EmptyState.class), Button.class)).isEmpty();
    }

    @Test
    void holdsThePlaceUntilTheListIsThereAndSaysWhenItCannotBe() {
        view.keys.failure = refusal();
        view.open("keys");
        assertThat(words(EmptyState.class)).contains("This could not be read", "Somebody was faster.");
        view.keys.failure = null;
        view.page.click("Try again");
        assertThat(_size(grid())).isEqualTo(3);
    }

    @Test
    void speaksChinese() {
        view.open("keys?q=bill");
        _clickItem(grid(), 0);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        view.page.settle();
        assertThat(_get(SearchField.class).getValue()).isEqualTo("bill");
        assertThat(words(KeysView.class)).contains("密钥值", "本月费用", "历史记录").doesNotContain("keys-view.");
    }

    @Test
    void showsTheOrganisationsKeysWhenAnAdminKeyIsConfigured() {
        view.organization.configured = true;
        view.organization.keys.add(new OrganizationKey("apikey_1", "eu", "active", "sk-ant-s1...1234", null, null));
        view.open("keys?tab=organization");
        OrganizationGrid list = _get(OrganizationGrid.class);
        assertThat(_getFormattedRow(list, 0)).contains("eu", "billing");
        assertThat(_find(KeyGrid.class)).isEmpty();
    }

    @Test
    void hasNoTabsWithoutAnAdminKey() {
        view.open("keys?tab=organization");
        assertThat(_find(Tabs.class)).isEmpty();
        assertThat(_size(grid())).isEqualTo(3);
    }

    private static KeyGrid grid() {
        return _get(KeyGrid.class);
    }
}
