package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.keys.Grace;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.KeyState;
import dev.chancery.keys.RotationPolicy;
import java.util.Locale;
import java.util.Objects;

/** What keys are called in the page's language. */
final class KeyWords {
    private KeyWords() {}

    static Badge badge(KeyState state) {
        return new Badge(tone(state), word(state));
    }

    static Badge badge(KeyHealth health) {
        return new Badge(health.tone(), text(health.key()));
    }

    static String word(KeyState state) {
        return text("keys-view.state." + state.name().toLowerCase(Locale.ROOT));
    }

    static String word(Grace grace) {
        return text("keys-view.grace." + grace.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    static String word(KeyModels models) {
        return models.patterns().isEmpty() ? text("keys-view.models.all") : String.join(", ", models.patterns());
    }

    static String word(RotationPolicy policy) {
        return switch (policy.kind()) {
            case NONE, WEEKLY, MONTHLY -> word(policy.kind());
            case DAYS -> text("keys-view.policy.every-days", String.valueOf(policy.days()));
            case DATE -> text("keys-view.policy.on-date", Formats.current().day(Objects.requireNonNull(policy.date())));
        };
    }

    static String word(RotationPolicy.Kind kind) {
        return text("keys-view.policy." + kind.name().toLowerCase(Locale.ROOT));
    }

    private static Tone tone(KeyState state) {
        return switch (state) {
            case ACTIVE -> Tone.GOOD;
            case DRAINING, PENDING -> Tone.BUSY;
            case INVALID, EXPIRED, UNREADABLE -> Tone.BAD;
            case RETIRED, ARCHIVED -> Tone.NEUTRAL;
        };
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
