package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Changes all texts and names in a value, however deep.
 *
 * @param each what is done with a text
 * @param untouched names of fields that stay as they are, with what is in them
 */
record DeepTexts(UnaryOperator<String> each, Set<String> untouched) {

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
        return value instanceof Fields fields ? object(fields) : value;
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
