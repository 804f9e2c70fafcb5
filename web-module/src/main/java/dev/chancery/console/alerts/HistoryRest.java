package dev.chancery.console.alerts;

import dev.chancery.alerts.AlertQuery;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestQuery;

/** The history over REST. */
final class HistoryRest {
    private HistoryRest() {}

    static RestDialog list(AlertQuery query) {
        RestQuery parameters = new RestQuery()
                .add("from", query.from())
                .add("to", query.to())
                .add("channel", query.channelId())
                .add("kind", query.kind())
                .add("state", query.state());
        return new RestDialog("GET", "/alerts/deliveries?" + parameters, "");
    }
}
