package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.ArchivedPrompts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds prompts that were taken out of sight, by their names. */
@ApplicationScoped
class ArchivedPromptHits implements PaletteSource {
    private final ArchivedPrompts prompts;
    private final Callers callers;

    @Inject
    ArchivedPromptHits(ArchivedPrompts prompts, Callers callers) {
        this.prompts = prompts;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    ArchivedPromptHits() {
        this.prompts = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_PROMPTS)) {
            return List.of();
        }
        Wanted wanted = new Wanted(text);
        return prompts.named(wanted::isIn, most).stream()
                .map(ArchivedPromptHits::hit)
                .toList();
    }

    private static PaletteHit hit(ArchivedPrompt found) {
        String name = found.prompt().name();
        String path = PromptArea.of(found.prompt().kind()).path(name);
        return PaletteHit.in(path, Query.empty().with("archived", found.id()), PaletteKind.ARCHIVED_PROMPT, name);
    }
}
