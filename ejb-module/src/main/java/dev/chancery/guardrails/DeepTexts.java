package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes all texts and names in a value, however deep; numbers too where they are to be looked at as texts: one that
 * changes becomes a text.
 *
 * @param each what is done with a text
 * @param numbers whether numbers are looked at
 * @param untouched names of fields that stay as they are, with what is in them
 */
record DeepTexts(UnaryOperator<String> each, boolean numbers, Set<String> untouched) {
    private static final int LONGEST_NUMBER = 100;

    @Nullable
    Object value(@Nullable Object value) {
        if (value instanceof String text) {
            return each.apply(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list.size());
            list.forEach(element -> changed.add(value(element)));
            return Collections.unmodifiableList(changed);
        }
        if (numbers && value instanceof Number number) {
            return number(number);
        }
        return value instanceof Fields fields ? object(fields) : value;
    }

    private Object number(Number number) {
        String text = digits(number);
        String changed = each.apply(text);
        return changed.equals(text) ? number : changed;
    }

    /** With all its digits, unless it would become very long by that. */
    private static String digits(Number number) {
        return number instanceof BigDecimal decimal
                        && Math.abs((long) decimal.scale()) + decimal.precision() <= LONGEST_NUMBER
                ? decimal.toPlainString()
                : number.toString();
    }

    Fields object(Fields fields) {
        Fields.Builder changed = new Fields.Builder();
        fields.forEach((name, value) -> {
            boolean stays = untouched.contains(name);
            changed.add(stays ? name : each.apply(name), stays ? value : value(value));
        });
        return changed.build();
    }
}
