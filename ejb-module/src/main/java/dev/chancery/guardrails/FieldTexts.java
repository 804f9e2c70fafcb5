package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes texts within fields; what is not of the expected kind stays as it is. */
final class FieldTexts {
    private FieldTexts() {}

    /** A field that holds a text. */
    static Fields text(Fields fields, String name, UnaryOperator<String> each) {
        return fields.value(name) instanceof String text ? fields.with(name, each.apply(text)) : fields;
    }

    /** A field that holds a text or a list of objects. */
    static Fields content(Fields fields, String name, UnaryOperator<String> each, UnaryOperator<Fields> block) {
        if (!(fields.value(name) instanceof List<?> list)) {
            return text(fields, name, each);
        }
        List<@Nullable Object> changed = new ArrayList<>(list.size());
        for (Object element : list) {
            changed.add(element instanceof Fields object ? block.apply(object) : element);
        }
        return fields.with(name, changed);
    }

    /** What the citations of a text quote. */
    static Fields cited(Fields text, UnaryOperator<String> each) {
        return text.value("citations") instanceof List<?>
                ? content(text, "citations", each, citation -> quoted(citation, each))
                : text;
    }

    /** What a citation quotes: the text, and the title of where it stands. */
    static Fields quoted(Fields citation, UnaryOperator<String> each) {
        Fields titled = text(text(citation, "document_title", each), "title", each);
        return text(titled, "cited_text", each);
    }

    /** All texts and names in a field, however deep. */
    static Fields deep(Fields fields, String name, UnaryOperator<String> each) {
        return fields.has(name) ? fields.with(name, deep(fields.value(name), each)) : fields;
    }

    /** All texts and names in a value, however deep. */
    static @Nullable Object deep(@Nullable Object value, UnaryOperator<String> each) {
        if (value instanceof String text) {
            return each.apply(text);
        }
        if (value instanceof List<?> list) {
            List<@Nullable Object> changed = new ArrayList<>(list.size());
            list.forEach(element -> changed.add(deep(element, each)));
            return Collections.unmodifiableList(changed);
        }
        return value instanceof Fields fields ? deep(fields, each) : value;
    }

    /** All texts and names in an object, however deep. */
    static Fields deep(Fields fields, UnaryOperator<String> each) {
        Fields.Builder changed = new Fields.Builder();
        fields.forEach((name, value) -> changed.add(each.apply(name), deep(value, each)));
        return changed.build();
    }
}
