package dev.chancery.assistants;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptVariables;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Which classes of the application use which prompts, and with which variables. */
@Guarded
@ApplicationScoped
public class PromptUses {
    private final List<PromptUse> found;
    private final PromptVariables variables;

    @Inject
    PromptUses(AssistantsExtension extension, PromptVariables variables) {
        this(extension.uses(), variables);
    }

    PromptUses(List<PromptUse> found, PromptVariables variables) {
        this.found = found;
        this.variables = variables;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptUses() {
        this.found = null;
        this.variables = null;
    }

    /**
     * All uses, by the prompts' names: methods of {@link Assistant}s, injected {@link
     * dev.chancery.prompts.PromptedClaude}s, and prompts that were only seen to be asked for on this node. Does not block.
     */
    @Allowed(Permission.READ_PROMPTS)
    public List<PromptUse> all() {
        Map<PromptReference, Set<String>> seen = variables.seen();
        List<PromptUse> all = new ArrayList<>();
        found.forEach(use -> all.add(use.declared() ? use : given(use, seen.getOrDefault(use.prompt(), Set.of()))));
        Set<PromptReference> known = found.stream().map(PromptUse::prompt).collect(Collectors.toSet());
        seen.forEach((prompt, names) -> {
            if (!known.contains(prompt)) {
                all.add(new PromptUse(prompt, "", "", "", false, names));
            }
        });
        all.sort(Comparator.comparing((PromptUse use) -> use.prompt().toString())
                .thenComparing(PromptUse::bean)
                .thenComparing(PromptUse::member));
        return all;
    }

    private static PromptUse given(PromptUse use, Set<String> names) {
        return new PromptUse(use.prompt(), use.archive(), use.bean(), use.member(), false, names);
    }

    /**
     * What a new content would mean to those who are known to use the prompt, by whatever label. Nothing when nobody is
     * known, or when of none of them the variables are known. May block for the database, for what the content includes.
     *
     * @throws dev.chancery.prompts.NoSuchPromptException when something that it includes is not served
     */
    @Allowed(Permission.READ_PROMPTS)
    public VariableChanges changes(String prompt, PromptContent content) {
        List<PromptUse> users = all().stream()
                .filter(use -> use.prompt().name().equals(prompt))
                .filter(use -> use.declared() || !use.variables().isEmpty())
                .toList();
        if (users.isEmpty()) {
            return new VariableChanges(Set.of(), Set.of());
        }
        Set<String> given =
                users.stream().flatMap(use -> use.variables().stream()).collect(Collectors.toCollection(TreeSet::new));
        PromptVariables.Names names = variables.in(content);
        return new VariableChanges(without(given, names.used()), without(names.needed(), given));
    }

    private static Set<String> without(Set<String> names, Set<String> others) {
        Set<String> rest = new TreeSet<>(names);
        rest.removeAll(others);
        return rest;
    }
}
