package dev.chancery.console.palette;

import java.util.List;

/** Some kinds of things that the palette finds; a bean. */
public interface PaletteSource {
    /**
     * What fits, best first; nothing for a caller who may not see such things. May block for the database; asked on a
     * thread other than the page's.
     *
     * @param text at least two characters, without blanks around it
     * @param most how many of a kind at most
     */
    List<PaletteHit> find(String text, int most);
}
