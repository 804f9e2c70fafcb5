package dev.chancery.prompts;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A body of the Messages API whose texts, of the system prompt and of messages, are templates; compiled once and filled by
 * many threads. Everything else of it, such as parameters and tools, is sent as it is.
 */
public final class PromptTemplate {
    private final Fields body;
    private final Map<String, TextTemplate> templates;

    private PromptTemplate(Fields body, Map<String, TextTemplate> templates) {
        this.body = body;
        this.templates = templates;
    }

    /**
     * Compiles a request whose texts are templates.
     *
     * @throws InvalidPromptException when a text in it is not allowed, or includes a prompt, naming its place
     */
    public static PromptTemplate of(MessageRequest request) {
        PromptTexts.each(
                request.fields(),
                (field, text) -> InvalidPromptException.check(
                        TemplateTags.of(text).includes().isEmpty(), field, "must not include other prompts"));
        return of(request.fields(), included -> "");
    }

    /**
     * Compiles a body.
     *
     * @param included the texts of the prompts that it includes
     * @throws InvalidPromptException when a text in it is not allowed, naming its place
     */
    static PromptTemplate of(Fields body, Function<PromptReference, String> included) {
        Map<String, TextTemplate> templates = new LinkedHashMap<>();
        PromptTexts.each(body, (field, text) -> templates.put(field, TextTemplate.of(field, text, included)));
        return new PromptTemplate(body, templates);
    }

    /** The variables without which it cannot be filled, in order; sections may need more. */
    public Set<String> needed() {
        return names(TextTemplate::needed);
    }

    /** Everything that its texts name, within sections too: variables, and parts of their values. */
    public Set<String> used() {
        return names(TextTemplate::used);
    }

    /** The variables that open sections: a list, or something that is there or not. */
    Set<String> sections() {
        return names(TextTemplate::sections);
    }

    /** The variables of which parts are written out. */
    Set<String> objects() {
        return names(TextTemplate::objects);
    }

    private Set<String> names(Function<TextTemplate, Set<String>> read) {
        return templates.values().stream()
                .flatMap(template -> read.apply(template).stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * The request that it becomes. Does not block.
     *
     * @param values texts, numbers, truth values, dates, enum constants, records, lists and maps of these, by name
     * @throws MissingVariablesException naming all variables that have no value
     * @throws InvalidPromptException when a value is no data, or a text becomes too long
     */
    public MessageRequest fill(Map<String, ? extends @Nullable Object> values) {
        Set<String> missing = new LinkedHashSet<>();
        Fields filled = fill(values, missing);
        if (!missing.isEmpty()) {
            throw new MissingVariablesException(missing);
        }
        return new MessageRequest(filled);
    }

    /** The body that it becomes, with nothing in place of what has no value. Throws as {@link #fill(Map)}. */
    Fields preview(Map<String, ? extends @Nullable Object> values) {
        return fill(values, new LinkedHashSet<>());
    }

    private Fields fill(Map<String, ? extends @Nullable Object> values, Set<String> missing) {
        Map<String, @Nullable Object> plain = PlainValues.of(values);
        return PromptTexts.replace(body, (field, text) -> Objects.requireNonNull(templates.get(field))
                .fill(plain, missing));
    }
}
