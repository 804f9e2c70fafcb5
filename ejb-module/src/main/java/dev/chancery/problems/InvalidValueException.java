package dev.chancery.problems;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A value that is not allowed. The message is one sentence in English that begins with the field; it never repeats the
 * value.
 */
public abstract class InvalidValueException extends IllegalArgumentException {
    private static final long serialVersionUID = 1L;

    private final String field;
    private final @Nullable Rule rule;
    private final List<Serializable> values;

    /**
     * @param field the field as it is called where it is given
     * @param rule the rest of the sentence, without its full stop
     */
    protected InvalidValueException(String field, String rule) {
        super(field + " " + rule + ".");
        this.field = field;
        this.rule = null;
        this.values = List.of();
    }

    /**
     * With a rule that others can word.
     *
     * @param field the field as it is called where it is given
     * @param values what stands in the rule
     */
    protected InvalidValueException(String field, Rule rule, Serializable... values) {
        super(field + " " + rule.sentence(List.of(values)) + ".");
        this.field = field;
        this.rule = rule;
        this.values = List.of(values);
    }

    /** The field, such as {@code name} or {@code messages[0].content}. */
    public final String field() {
        return field;
    }

    /** What is allowed, where that is a common rule. */
    public final Optional<Rule> rule() {
        return Optional.ofNullable(rule);
    }

    /** What stands in the rule. */
    public final List<Serializable> values() {
        return values;
    }
}
