package dev.chancery.console;

import dev.chancery.console.palette.PaletteHit;
import dev.chancery.console.palette.PaletteKind;
import dev.chancery.console.palette.PaletteSource;
import java.util.List;

/** Finds a prompt for whoever looks for claims, and fails for whoever looks for trouble. */
final class ScriptedHits implements PaletteSource {
    @Override
    public List<PaletteHit> find(String text, int most) {
        if (text.equals("trouble")) {
            throw new IllegalStateException(BrokenView.SECRET);
        }
        return text.startsWith("cl")
                ? List.of(new PaletteHit(PaletteKind.PROMPT, "claims/triage", "prompts/claims/triage"))
                : List.of();
    }
}
