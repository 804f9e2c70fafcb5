package dev.chancery.console.palette;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.io.Serializable;

/**
 * Something that was found.
 *
 * @param icon of its kind
 * @param title its name
 * @param kindKey translation key of what it is
 * @param address of the page that shows it, relative to the context root, encoded
 */
public record PaletteHit(VaadinIcon icon, String title, String kindKey, String address) implements Serializable {}
