package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.keys.KeyState;
import dev.chancery.problems.ConflictException;
import dev.chancery.problems.InvalidValueException;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is not allowed, in the reader's language where the reason is a common one, else in the service's English. */
public final class ProblemWords {
    private ProblemWords() {}

    /** For beside the field. */
    public static String atField(InvalidValueException failure) {
        return failure.rule()
                .map(rule -> words("rule.", rule, failure.values()))
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    /** For elsewhere, with the field's name. */
    public static String withField(InvalidValueException failure) {
        return failure.rule()
                .map(rule -> translated("rule.of-field", failure.field(), words("rule.", rule, failure.values())))
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    /** Why it cannot be done as things are. */
    public static String why(ConflictException failure) {
        return failure.conflict()
                .map(conflict -> words("conflict.", conflict, failure.values()))
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    /** What the reader would have to be allowed. */
    public static String why(NotAllowedException failure) {
        List<Permission> sufficient = failure.sufficient();
        return sufficient.isEmpty()
                ? translated("not-allowed.nobody")
                : translated(
                        "not-allowed.permission",
                        sufficient.stream().map(Enum::name).collect(Collectors.joining(" / ")));
    }

    private static String words(String kind, Enum<?> reason, List<Serializable> values) {
        return translated(
                kind + key(reason), values.stream().map(ProblemWords::word).toArray());
    }

    private static String word(Serializable value) {
        if (value instanceof KeyState state) {
            return translated("keys-view.state." + key(state));
        }
        if (value instanceof Instant instant) {
            return Formats.current().exactTime(instant);
        }
        return value instanceof Number number ? Formats.current().number(number.longValue()) : value.toString();
    }

    private static String key(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String translated(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
