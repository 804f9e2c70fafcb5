package dev.chancery.console.palette;

import com.vaadin.flow.component.UI;
import java.util.List;

/** Some kinds of things that the palette finds; a bean. */
public interface PaletteSource {
    /**
     * What fits, best first; nothing for a caller who may not see such things. Asked while the page is locked: it
     * answers within a tenth of a second.
     *
     * @param text at least two characters, without blanks around it
     * @param most how many of a kind at most
     */
    List<PaletteHit> find(String text, int most);

    /** Told when somebody opens the palette, for what only the browser knows and is asked for beforehand. */
    default void opened(UI page) {}
}
