package dev.chancery.console.alerts;

import com.vaadin.flow.component.UI;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.alerts.ChannelType;
import dev.chancery.alerts.DeliveryState;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Tone;
import dev.chancery.outbox.AlertKind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** How channels and what they were told are worded. */
final class AlertWords {
    /** What a channel can be chosen for. */
    static final List<AlertKind> KINDS = Arrays.stream(AlertKind.values())
            .filter(kind -> kind != AlertKind.TEST)
            .toList();

    private AlertWords() {}

    static String kind(AlertKind kind) {
        return text("alerts.kind." + kind.word());
    }

    static String kinds(AlertChannel channel) {
        return channel.terms().kinds().containsAll(KINDS)
                ? text("alerts.every-kind")
                : channel.terms().kinds().stream().map(AlertWords::kind).collect(Collectors.joining(", "));
    }

    static String type(ChannelType type) {
        return text("alerts.type." + type.name().toLowerCase(Locale.ROOT));
    }

    static String state(DeliveryState state) {
        return text("alerts.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static Badge badge(DeliveryState state) {
        return new Badge(tone(state), state(state));
    }

    static Badge badge(AlertChannel channel) {
        return channel.terms().enabled()
                ? new Badge(Tone.GOOD, text("alerts.on"))
                : new Badge(Tone.NEUTRAL, text("alerts.off"));
    }

    private static Tone tone(DeliveryState state) {
        return switch (state) {
            case WAITING -> Tone.BUSY;
            case SENT -> Tone.GOOD;
            case FAILED -> Tone.BAD;
            case NOT_SENT -> Tone.WARNING;
        };
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
