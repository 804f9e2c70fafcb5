package dev.chancery.alerts;

import dev.chancery.messages.Fields;
import dev.chancery.outbox.WaitingAlert;

/** The JSON of an alert, as receivers of webhooks get it. */
final class AlertBody {
    private static final int VERSION = 1;

    private AlertBody() {}

    /** @param environment what this Chancery is for */
    static String of(WaitingAlert alert, String environment, Fields details) {
        return new Fields.Builder()
                .add("version", (long) VERSION)
                .add("id", alert.id())
                .add("kind", alert.kind().word())
                .add("happened", alert.happened().toString())
                .add("environment", environment)
                .add("text", alert.sentence())
                .add("subject", Fields.of("id", alert.subject(), "name", alert.name()))
                .add("details", details)
                .build()
                .toString();
    }
}
