package dev.chancery.console.palette;

import com.vaadin.flow.component.UI;

/** Finds what one page alone knows of, such as what its browser keeps; a bean. */
public interface PageSource {
    /** Told when somebody opens the palette, with the page locked: time to ask the browser. */
    void opened(UI page);

    /** What is known of the page by now, to look in; asked before each search, with the page locked. */
    PaletteSource at(UI page);
}
