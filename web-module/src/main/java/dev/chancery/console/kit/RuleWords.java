package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.problems.Rule;
import java.io.Serializable;
import java.util.Locale;

/** What is not allowed, in the reader's language where the rule is a common one, else in the service's English. */
public final class RuleWords {
    private RuleWords() {}

    /** For beside the field. */
    public static String atField(InvalidValueException failure) {
        return failure.rule().map(rule -> words(rule, failure)).orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    /** For elsewhere, with the field's name. */
    public static String withField(InvalidValueException failure) {
        return failure.rule()
                .map(rule -> translated("rule.of-field", failure.field(), words(rule, failure)))
                .orElseGet(() -> String.valueOf(failure.getMessage()));
    }

    private static String words(Rule rule, InvalidValueException failure) {
        Object[] values = failure.values().stream().map(RuleWords::word).toArray();
        return translated("rule." + rule.name().toLowerCase(Locale.ROOT).replace('_', '-'), values);
    }

    private static String word(Serializable value) {
        return value instanceof Number number ? Formats.current().number(number.longValue()) : value.toString();
    }

    private static String translated(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
