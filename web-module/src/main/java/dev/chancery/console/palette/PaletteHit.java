package dev.chancery.console.palette;

import dev.chancery.console.kit.Query;
import java.io.Serializable;

/**
 * Something that was found.
 *
 * @param title its name
 * @param address of the page that shows it, relative to the context root, encoded
 */
public record PaletteHit(PaletteKind kind, String title, String address) implements Serializable {
    /** Shown by a view that is told by its address what to show. */
    public static PaletteHit in(String path, Query query, PaletteKind kind, String title) {
        return new PaletteHit(kind, title, path + "?" + query);
    }
}
