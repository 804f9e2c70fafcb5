package dev.chancery.console.playground;

import dev.chancery.console.editor.PromptParts;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVariables;
import dev.chancery.prompts.PromptVersion;
import dev.chancery.prompts.TemplateOutline.Use;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Makes requests of what stands in panes. Every method may block for the database. */
record PromptTrials(PromptServices services) {
    private static final String ANY_MODEL = "any";
    private static final String THINKING = "thinking";

    /**
     * The version that an address names.
     *
     * @param version a number or a label; empty for the one in production, or else the newest
     */
    Optional<PromptVersion> find(String name, String version) {
        return services.library()
                .find(name)
                .flatMap(prompt -> number(prompt, version))
                .flatMap(number -> services.library().version(name, number));
    }

    private static Optional<Integer> number(PromptSummary prompt, String version) {
        if (version.matches("[0-9]{1,9}")) {
            return Optional.of(Integer.valueOf(version));
        }
        String label = version.isEmpty() ? PromptReference.PRODUCTION : version;
        Optional<Integer> labelled = prompt.labels().stream()
                .filter(each -> each.label().equals(label))
                .map(PromptLabel::number)
                .findFirst();
        boolean newest = version.isEmpty() || label.equals(PromptReference.LATEST);
        return newest ? labelled.or(() -> Optional.of(prompt.latest())) : labelled;
    }

    /**
     * The request as it is written.
     *
     * @throws dev.chancery.problems.InvalidValueException when something cannot be read
     */
    MessageRequest request(PromptState state) {
        return new MessageRequest(withThoughts(state.body()));
    }

    /**
     * The request that a template becomes.
     *
     * @throws dev.chancery.prompts.MissingVariablesException naming all variables that have no value
     * @throws dev.chancery.prompts.NoSuchPromptException when something that it includes is not served
     * @throws dev.chancery.problems.InvalidValueException when something is not allowed
     */
    MessageRequest request(PromptState template, Map<String, String> values) {
        PromptContent content = new PromptContent(PromptKind.CHAT, withThoughts(template.body()));
        return services.variables().fill(content, values);
    }

    /** Thoughts are asked for as summaries, so that there is something to read. */
    private static Fields withThoughts(Fields body) {
        if (body.value(THINKING) instanceof Fields thinking
                && List.of("adaptive", "enabled").contains(thinking.value("type"))) {
            return body.with(THINKING, thinking.with("display", "summarized"));
        }
        return body;
    }

    /**
     * What values can be given for.
     *
     * @param structured of these, those that may be lists, objects or truth values
     */
    record Wanted(Set<String> names, Set<String> structured) {}

    /** What the texts need, and what they can be given; nothing while one of them is no template. */
    Wanted variables(PromptParts parts) {
        Set<String> names = new LinkedHashSet<>();
        Set<String> structured = new LinkedHashSet<>();
        parts.outlines().stream()
                .flatMap(outline -> outline.variables().stream())
                .forEach(each -> {
                    names.add(each.name());
                    if (each.use() != Use.TEXT) {
                        structured.add(each.name());
                    }
                });
        try {
            Fields body = parts.get(Map.of()).body().with("model", ANY_MODEL);
            PromptVariables.Names included = services.variables().in(new PromptContent(PromptKind.CHAT, body));
            names.addAll(included.needed());
            structured.addAll(included.structured());
            return new Wanted(names, structured);
        } catch (RuntimeException unfinished) { // it is said when somebody runs it
            return new Wanted(parts.unsound().isPresent() ? Set.of() : names, structured);
        }
    }
}
