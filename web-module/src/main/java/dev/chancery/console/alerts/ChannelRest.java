package dev.chancery.console.alerts;

import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.ChannelTerms;
import dev.chancery.alerts.ChannelType;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.messages.Fields;
import dev.chancery.outbox.AlertKind;

/** How channels are managed over REST; where an address or a secret goes, a word stands for it. */
final class ChannelRest {
    private ChannelRest() {}

    static RestDialog list() {
        return new RestDialog("GET", "/alerts/channels", "");
    }

    static RestDialog add() {
        Fields body = Fields.of("name", "ops", "url", "YOUR-ADDRESS").with("secret", "YOUR-SECRET");
        return new RestDialog("POST", "/alerts/channels", body.toString());
    }

    static RestMenu menu(AlertChannel channel) {
        RestMenu menu = new RestMenu();
        String path = "/alerts/channels/" + channel.id();
        String seen = "If-Match: \"" + channel.version() + "\"";
        boolean enabled = channel.terms().enabled();
        menu.add(menu.getTranslation("alerts.test"), () -> new RestDialog("POST", path + "/test", ""))
                .add(
                        menu.getTranslation("alerts.change"),
                        () -> new RestDialog("PUT", path, body(channel, enabled), seen))
                .add(
                        menu.getTranslation(enabled ? "alerts.turn-off" : "alerts.turn-on"),
                        () -> new RestDialog("PUT", path, body(channel, !enabled), seen));
        if (channel.signed()) {
            menu.add(menu.getTranslation("alerts.unsign"), () -> new RestDialog("POST", path + "/unsign", "", seen));
        }
        return menu.add(menu.getTranslation("alerts.remove"), () -> new RestDialog("DELETE", path, "", seen));
    }

    private static String body(AlertChannel channel, boolean enabled) {
        ChannelTerms terms = channel.terms();
        Fields name = Fields.of("name", terms.name());
        Fields body = channel.type() == ChannelType.MAIL ? name.with("recipients", channel.address()) : name;
        return body.with("kinds", terms.kinds().stream().map(AlertKind::name).toList())
                .with("enabled", enabled)
                .toString();
    }
}
