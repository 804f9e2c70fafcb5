package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds prompts and system prompts by what they say. */
@ApplicationScoped
class PromptHits implements PaletteSource {
    private final PromptSearch search;
    private final Callers callers;

    @Inject
    PromptHits(PromptSearch search, Callers callers) {
        this.search = search;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    PromptHits() {
        this.search = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        return callers.current().mayAny(Permission.READ_PROMPTS)
                ? search.find(text, PromptReference.LATEST, most).stream()
                        .map(PromptHits::hit)
                        .toList()
                : List.of();
    }

    private static PaletteHit hit(PromptHit found) {
        PromptArea area = PromptArea.of(found.kind());
        PaletteKind kind = area == PromptArea.SYSTEM_PROMPTS ? PaletteKind.SYSTEM_PROMPT : PaletteKind.PROMPT;
        return new PaletteHit(kind, found.name(), area.path(found.name()));
    }
}
