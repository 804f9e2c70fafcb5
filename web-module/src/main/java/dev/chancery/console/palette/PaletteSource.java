package dev.chancery.console.palette;

import java.util.List;

/** A kind of things that the palette finds; a bean. */
public interface PaletteSource {
    /**
     * What fits, best first; nothing for a caller who may not see such things. Asked while the page is locked: it
     * answers within a tenth of a second.
     *
     * @param text at least two characters, without blanks around it
     * @param most how many at most
     */
    List<PaletteHit> find(String text, int most);
}
