package dev.chancery.console.playground;

import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.prompts.PromptVariables;
import dev.chancery.prompts.PromptVersion;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the playground asks of the prompt library. Every method blocks for the database. */
@ApplicationScoped
public class VersionShelf {
    private final PromptLibrary library;
    private final PromptVariables variables;

    /** By the container. */
    @Inject
    public VersionShelf(PromptLibrary library, PromptVariables variables) {
        this.library = library;
        this.variables = variables;
    }

    /** For the container's proxy, and for tests. */
    @SuppressWarnings("NullAway")
    protected VersionShelf() {
        this.library = null;
        this.variables = null;
    }

    /** The names of those that can be run. */
    List<String> prompts() {
        return library.list().stream()
                .filter(prompt -> !prompt.archived() && prompt.kind() == PromptKind.CHAT)
                .map(PromptSummary::name)
                .toList();
    }

    /** Newest first. */
    List<PromptVersion> versions(String prompt) {
        return library.versions(prompt);
    }

    Optional<PromptVersion> version(String prompt, int number) {
        return library.version(prompt, number);
    }

    Set<String> variables(PromptVersion version) {
        return variables.in(version.content()).needed();
    }

    MessageRequest fill(PromptVersion version, Map<String, String> values) {
        return variables.fill(version.content(), values);
    }
}
