package dev.chancery.guardrails;

import dev.chancery.messages.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Changes texts within fields; what is not of the expected kind stays as it is. */
final class FieldTexts {
    private FieldTexts() {}

    /** A field that holds a text. */
    static Fields text(Fields fields, String name, UnaryOperator<String> each) {
        return fields.value(name) instanceof String text ? fields.with(name, each.apply(text)) : fields;
    }

    /** A field that holds a text or a list of objects and texts. */
    static Fields content(Fields fields, String name, UnaryOperator<String> each, UnaryOperator<Fields> block) {
        if (!(fields.value(name) instanceof List<?> list)) {
            return text(fields, name, each);
        }
        List<@Nullable Object> changed = new ArrayList<>(list.size());
        for (Object element : list) {
            changed.add(
                    element instanceof Fields object
                            ? block.apply(object)
                            : element instanceof String text ? each.apply(text) : element);
        }
        return fields.with(name, changed);
    }

    /** What the citations of a text quote. */
    static Fields cited(Fields text, UnaryOperator<String> each) {
        return text.value("citations") instanceof List<?>
                ? content(text, "citations", each, citation -> quoted(citation, each))
                : text;
    }

    /** What a citation quotes: the text, and title and source of where it stands. */
    static Fields quoted(Fields citation, UnaryOperator<String> each) {
        Fields titled = text(text(citation, "document_title", each), "title", each);
        return text(text(titled, "source", each), "cited_text", each);
    }

    /** All texts and names in a field, however deep. */
    static Fields deep(Fields fields, String name, UnaryOperator<String> each) {
        return fields.has(name) ? fields.with(name, deep(fields.value(name), each)) : fields;
    }

    /** All texts and names in a value, however deep. */
    static @Nullable Object deep(@Nullable Object value, UnaryOperator<String> each) {
        return new DeepTexts(each, false, Set.of()).value(value);
    }

    /** All texts and names in an object, however deep. */
    static Fields deep(Fields fields, UnaryOperator<String> each) {
        return new DeepTexts(each, false, Set.of()).object(fields);
    }
}
