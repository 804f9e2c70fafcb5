package dev.chancery.console;

import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.palette.PaletteHit;
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
                ? List.of(new PaletteHit(VaadinIcon.FILE, "claims/triage", "palette.prompt", "prompts/claims/triage"))
                : List.of();
    }
}
