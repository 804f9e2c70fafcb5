package dev.chancery.console.alerts;

import static com.github.mvysny.kaributesting.v10.GridKt._clickItem;
import static com.github.mvysny.kaributesting.v10.GridKt._getFormattedRow;
import static com.github.mvysny.kaributesting.v10.GridKt._size;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.alerts.ScriptedChannels.channel;
import static dev.chancery.console.alerts.ScriptedChannels.delivery;
import static dev.chancery.console.kit.Page.buttons;
import static dev.chancery.console.kit.Page.command;
import static dev.chancery.console.kit.Page.notices;
import static dev.chancery.console.kit.Page.refusal;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.kit.Page.restActions;
import static dev.chancery.console.kit.Page.words;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Callers;
import dev.chancery.access.Role;
import dev.chancery.alerts.AlertQuery;
import dev.chancery.alerts.ChannelType;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Page;
import dev.chancery.console.kit.SearchField;
import dev.chancery.outbox.AlertKind;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class AlertsViewTest {
    private final ScriptedChannels channels = new ScriptedChannels();
    private final ScriptedHistory history = new ScriptedHistory();
    private Callers callers = CallersInTest.of(Role.ADMINISTRATOR);
    private Page page = new Page(new BackgroundInTest(callers));

    @BeforeEach
    void channels() {
        channels.channels.add(channel("ops", ChannelType.WEBHOOK, "https://hooks.example.com/…", true));
        channels.channels.add(channel("team", ChannelType.MAIL, "team@example.com", false));
        history.deliveries.add(delivery("1", DeliveryState.FAILED, "The receiver answered 503."));
        history.deliveries.add(delivery("2", DeliveryState.WAITING, ""));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    private void open(String address) {
        BackgroundInTest background = new BackgroundInTest(callers);
        page = new Page(background);
        ConsoleInTest.open(
                address, Map.of(AlertsView.class, () -> new AlertsView(channels, history, callers, background)));
        page.settle();
    }

    @Test
    void listsTheChannels() {
        open("alerts");
        assertThat(_getFormattedRow(grid(), 0)).contains("ops", "Webhook", "https://hooks.example.com/…", "Everything");
        assertThat(_getFormattedRow(grid(), 1)).contains("team", "Mail", "team@example.com");
    }

    @Test
    void opensAChannelFromItsRowAndFromItsAddress() {
        open("alerts");
        _clickItem(grid(), 0);
        page.settle();
        assertThat(words(ChannelDetail.class)).contains("What is sent is signed", "Key no longer accepted");
        open("alerts?channel=id-team");
        assertThat(words(ChannelDetail.class)).contains("team@example.com").doesNotContain("Signature");
        open("alerts?channel=gone");
        assertThat(words(EmptyState.class)).contains("No such channel");
    }

    @Test
    void showsAChannelAsRestWithoutItsSecrets() {
        open("alerts?channel=id-ops");
        assertThat(restActions()).containsExactly("Send a test", "Change", "Switch off", "Sign no longer", "Remove");
        assertThat(rest("Send a test")).contains("--request POST", "/api/v1/alerts/channels/id-ops/test\"");
        assertThat(rest("Switch off"))
                .contains("--request PUT", "If-Match: \"7\"", "{\"name\":\"ops\",\"kinds\":[", "\"enabled\":false}")
                .doesNotContain("\"url\"", "\"secret\"");
        open("alerts?channel=id-team");
        assertThat(restActions()).doesNotContain("Sign no longer");
        assertThat(rest("Change")).contains("\"recipients\":\"team@example.com\"", "\"enabled\":true}");
        page.click("Show as REST");
        assertThat(command()).contains("--request POST", "/api/v1/alerts/channels\"", "YOUR-SECRET");
    }

    @Test
    void createsAWebhook() {
        open("alerts");
        page.click("Create channel");
        _setValue(field("Name"), "claims");
        _setValue(field("Address (https)"), "http://example.com/hook");
        page.click(FormDialog.class, "Create channel");
        assertThat(field("Address (https)").getErrorMessage())
                .isEqualTo("Must begin with https://, or with http:// for localhost.");
        _setValue(field("Address (https)"), "https://example.com/hook");
        _setValue(_get(PasswordField.class), "short");
        page.click(FormDialog.class, "Create channel");
        assertThat(_get(PasswordField.class).getErrorMessage()).startsWith("Must have 16 to 200");
        _setValue(_get(PasswordField.class), "sixteen-or-more-of-it");
        page.click(FormDialog.class, "Create channel");
        assertThat(channels.done).containsExactly("create claims https://example.com/hook (a secret) 9");
        assertThat(notices()).contains("claims is saved.");
        assertThat(words(ChannelDetail.class)).contains("https://example.com/…").doesNotContain("/hook");
    }

    @Test
    void createsAMailChannelForSomeKinds() {
        open("alerts");
        page.click("Create channel");
        _setValue(field("Name"), "mail");
        Select<ChannelType> type = _get(_get(FormDialog.class), Select.class, spec -> spec.withLabel("Type"));
        _setValue(type, ChannelType.MAIL);
        assertThat(_find(PasswordField.class)).isEmpty();
        CheckboxGroup<AlertKind> kinds = _get(CheckboxGroup.class);
        _setValue(kinds, Set.of());
        _setValue(field("Recipients"), "a@example.com");
        page.click(FormDialog.class, "Create channel");
        assertThat(kinds.getErrorMessage()).isEqualTo("Choose at least one.");
        _setValue(kinds, Set.of(AlertKind.AUDIT_BROKEN));
        page.click(FormDialog.class, "Create channel");
        assertThat(channels.done).containsExactly("create mail a@example.com null 1");
    }

    @Test
    void changesWithoutAskingForTheAddressAgain() {
        open("alerts?channel=id-ops");
        page.click("Change");
        assertThat(field("Address (https)").getValue()).isEmpty();
        assertThat(_get(PasswordField.class).getValue()).isEmpty();
        _setValue(field("Name"), "operations");
        page.click(FormDialog.class, "Save");
        assertThat(channels.done).containsExactly("change id-ops 7 operations null null true");
    }

    @Test
    void testsAndSaysWhatBecameOfIt() {
        open("alerts?channel=id-ops");
        page.click("Send a test");
        page.settle();
        assertThat(notices()).contains("ops took the test.");
        channels.outcome = DeliveryState.FAILED;
        page.click("Send a test");
        page.settle();
        assertThat(notices()).contains("The test did not reach ops. The receiver answered 404.");
        assertThat(channels.done).containsExactly("test id-ops", "test id-ops");
    }

    @Test
    void switchesOffUnsignsAndRemoves() {
        open("alerts?channel=id-ops");
        page.click("Switch off");
        page.click("Sign no longer");
        page.click(Confirmation.class, "Sign no longer");
        page.click("Remove");
        page.click(Confirmation.class, "Remove");
        assertThat(channels.done)
                .containsExactly("change id-ops 7 ops null null false", "unsign id-ops 7", "remove id-ops 7");
        assertThat(_find(ChannelDetail.class)).isEmpty();
    }

    @Test
    void offersNothingToAuditors() {
        callers = CallersInTest.of(Role.AUDITOR);
        open("alerts?channel=id-ops");
        assertThat(buttons()).doesNotContain("Create channel", "Send a test", "Change", "Remove");
        assertThat(words(ChannelDetail.class)).contains("https://hooks.example.com/…");
        channels.channels.clear();
        open("alerts");
        assertThat(words(EmptyState.class)).contains("Ask an administrator to create one.");
        assertThat(_find(_get(EmptyState.class), Button.class)).isEmpty();
    }

    @Test
    void findsChannelsByNameAndAddress() {
        open("alerts?q=OPS");
        assertThat(_size(grid())).isEqualTo(1);
        assertThat(_get(SearchField.class).getValue()).isEqualTo("OPS");
        _setValue(_get(SearchField.class), "hooks.example");
        assertThat(AddressInTest.replaced()).isEqualTo("alerts?q=hooks.example");
        assertThat(_size(grid())).isEqualTo(1);
        _setValue(_get(SearchField.class), "nowhere");
        assertThat(words(EmptyState.class)).contains("Nothing matches");
        page.click("Clear filters");
        assertThat(_size(grid())).isEqualTo(2);
    }

    @Test
    void aDetailOutlivesTheSearch() {
        open("alerts?channel=id-ops&q=nowhere");
        assertThat(words(ChannelDetail.class)).contains("ops");
    }

    @Test
    void offersToCreateTheFirstOne() {
        channels.channels.clear();
        open("alerts");
        page.click(EmptyState.class, "Create channel");
        assertThat(_find(FormDialog.class)).hasSize(1);
    }

    @Test
    void saysWhatCouldNotBeDone() {
        open("alerts?channel=id-ops");
        channels.failure = refusal();
        page.click("Switch off");
        assertThat(notices()).contains("Somebody was faster.");
        open("alerts");
        assertThat(words(EmptyState.class)).contains("This could not be read");
    }

    @Test
    void showsTheHistoryAndOneDelivery() {
        open("alerts?tab=history");
        assertThat(_size(deliveries())).isEqualTo(2);
        assertThat(_getFormattedRow(deliveries(), 0)).contains("Key no longer accepted", "ops");
        _clickItem(deliveries(), 0);
        assertThat(words(DeliveryDetail.class))
                .contains("Failed", "The receiver answered 503.", "{\"kind\":\"key.invalid\"}", "billing");
        open("alerts?tab=history&delivery=2");
        assertThat(words(DeliveryDetail.class)).contains("Waiting", "Next attempt");
    }

    @Test
    void saysWhereTheHistoryEndsBeforeItsRowsDo() {
        IntStream.range(2, 10_001).forEach(id -> history.deliveries.add(delivery("d" + id, DeliveryState.SENT, "")));
        open("alerts?tab=history");
        assertThat(_getFormattedRow(deliveries(), 9_999)).contains("ops");
        assertThat(Page.endOfList()).startsWith("The first 10,000 are shown.");
    }

    @Test
    void narrowsTheHistoryByTheAddressAndByHand() {
        open("alerts?tab=history&kind=key.invalid&state=FAILED&to-channel=id-ops");
        AlertQuery asked = history.asked.get(0);
        assertThat(asked.kind()).isEqualTo(AlertKind.KEY_INVALID);
        assertThat(asked.state()).isEqualTo(DeliveryState.FAILED);
        assertThat(asked.channelId()).isEqualTo("id-ops");
        Select<DeliveryState> state = _get(Select.class, spec -> spec.withId("alerts-state"));
        _setValue(state, DeliveryState.SENT);
        page.settle();
        assertThat(history.asked.get(1).state()).isEqualTo(DeliveryState.SENT);
        history.deliveries.clear();
        _setValue(state, null);
        page.settle();
        assertThat(words(EmptyState.class)).contains("Nothing matches");
        page.click("Clear filters");
        assertThat(history.asked.get(history.asked.size() - 1).kind()).isNull();
        assertThat(words(EmptyState.class)).contains("Nothing was told in this time");
    }

    @Test
    void showsTheHistoryAsRestAsItIsNarrowed() {
        open(
                "alerts?tab=history&from=2026-11-01&to=2026-11-01&zone=UTC&kind=key.invalid&state=FAILED&to-channel=id-ops");
        page.click("Show as REST");
        assertThat(command())
                .contains(
                        "--request GET",
                        "/api/v1/alerts/deliveries?from=2026-11-01T00%3A00%3A00Z&to=2026-11-02T00%3A00%3A00Z"
                                + "&channel=id-ops&kind=KEY_INVALID&state=FAILED\"");
    }

    @Test
    void speaksChinese() {
        open("alerts?channel=id-ops");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        UI.getCurrent().refreshCurrentRoute(false);
        page.settle();
        assertThat(words(AlertsView.class)).contains("发送测试", "密钥已失效").doesNotContain("alerts.");
    }

    private static ChannelGrid grid() {
        return _get(ChannelGrid.class);
    }

    private static DeliveryGrid deliveries() {
        return _get(DeliveryGrid.class);
    }

    private static TextField field(String label) {
        return _get(_get(FormDialog.class), TextField.class, spec -> spec.withLabel(label));
    }
}
