package dev.chancery.prompts;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Which variables prompts use, and which they are given. */
@Guarded
@ApplicationScoped
public class PromptVariables {
    private final PublishedPrompts prompts;

    @Inject
    PromptVariables(PublishedPrompts prompts) {
        this.prompts = prompts;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptVariables() {
        this.prompts = null;
    }

    /**
     * What a template names.
     *
     * @param needed the variables without which it cannot be filled
     * @param used everything that it names, within sections too: variables, and parts of their values
     * @param structured of these, those whose values may be lists, objects or truth values: they open a section, or parts of
     *     them are written out
     */
    public record Names(Set<String> needed, Set<String> used, Set<String> structured) {
        /** Copies. */
        public Names {
            needed = Set.copyOf(needed);
            used = Set.copyOf(used);
            structured = Set.copyOf(structured);
        }
    }

    /**
     * What a content names, together with what it includes as that is served now. May block for the database.
     *
     * @throws NoSuchPromptException when something that it includes is not served
     */
    @Allowed(Permission.READ_PROMPTS)
    public Names in(PromptContent content) {
        PromptTemplate template = prompts.compile(content);
        Set<String> structured = new LinkedHashSet<>(template.sections());
        structured.addAll(template.objects());
        return new Names(template.needed(), template.used(), structured);
    }

    /**
     * The body that a content becomes, together with what it includes as that is served now: what has no value is left
     * empty. So it is what is the same in every call, when no values are given. May block for the database.
     *
     * @param written values by name, as people write them: texts; of those that are structured also true, false, and lists
     *     and objects as JSON
     * @throws NoSuchPromptException when something that it includes is not served
     * @throws InvalidPromptException when a value begins as JSON and is none, or a text becomes too long
     */
    @Allowed(Permission.READ_PROMPTS)
    public Fields preview(PromptContent content, Map<String, String> written) {
        PromptTemplate template = prompts.compile(content);
        return template.preview(WrittenValues.of(written, template));
    }

    /**
     * The request that a version becomes, together with what it includes as that is served now. May block for the database.
     *
     * @param written values by name, as for {@link #preview}; a section for which nothing is written is not there
     * @throws MissingVariablesException naming all variables that have no value
     * @throws NoSuchPromptException when something that it includes is not served
     * @throws InvalidPromptException when a value begins as JSON and is none, or a text becomes too long
     */
    @Allowed(Permission.READ_PROMPTS)
    public MessageRequest fill(PromptContent content, Map<String, String> written) {
        PromptTemplate template = prompts.compile(content);
        return template.fill(WrittenValues.of(written, template));
    }

    /**
     * The names of the variables that prompts were given on this node since it started, at most 2,000 prompts and 100 names
     * of each. Does not block.
     */
    @Allowed(Permission.READ_PROMPTS)
    public Map<PromptReference, Set<String>> seen() {
        return prompts.seen().all();
    }
}
