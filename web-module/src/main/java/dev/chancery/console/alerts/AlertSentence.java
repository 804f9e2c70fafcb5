package dev.chancery.console.alerts;

import com.vaadin.flow.component.UI;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.console.kit.Formats;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Locale;

/** What an alert says, in the page's language and figures; one that lacks them says it as it was told. */
final class AlertSentence {
    private static final JsonCodec JSON = new JsonCodec();

    private final AlertDelivery delivery;
    private final Fields details;
    private final Formats formats = Formats.current();

    private AlertSentence(AlertDelivery delivery, Fields details) {
        this.delivery = delivery;
        this.details = details;
    }

    static String of(AlertDelivery delivery) {
        try {
            Fields details = JSON.object(delivery.body()).object("details").orElseGet(Fields::empty);
            return new AlertSentence(delivery, details).worded();
        } catch (RuntimeException e) { // told by another version
            return delivery.sentence();
        }
    }

    private String worded() {
        return switch (delivery.kind()) {
            case BUDGET_THRESHOLD, BUDGET_EXCEEDED ->
                text("budget", delivery.subject(), number("threshold"), amount("limit"), amount("spent"))
                        + (details.flag("refuses").orElse(false) ? " " + text("budget.refuses") : "");
            case KEY_REMINDER ->
                text("key." + details.requireText("reason").toLowerCase(Locale.ROOT), delivery.subject(), time("due"));
            case KEY_INVALID, KEY_EXPIRED, KEY_UNREADABLE ->
                text(delivery.kind().word(), delivery.subject(), details.requireText("environment"));
            case AUDIT_BROKEN -> text("audit.broken", number("findings"), time("verified"));
            case LEDGER_BEHIND -> text("ledger.behind", delivery.subject(), number("waiting"));
            case DATABASE_BACK -> text("database.back", delivery.subject(), time("since"), number("waiting"));
            case TEST -> text("test", delivery.subject());
        };
    }

    private String amount(String name) {
        BigDecimal amount = new BigDecimal(details.requireText(name));
        return details.requireText("unit").equals("MONEY")
                ? formats.money(amount)
                : text("budget.tokens", formats.number(amount.longValue()));
    }

    private String number(String name) {
        return formats.number(details.number(name).orElseThrow());
    }

    private String time(String name) {
        return formats.time(Instant.parse(details.requireText(name)));
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation("alerts.told." + key, values);
    }
}
