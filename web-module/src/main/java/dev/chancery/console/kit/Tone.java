package dev.chancery.console.kit;

import com.vaadin.flow.component.icon.VaadinIcon;
import java.util.Locale;

/** How something is. Colour and icon go together: never colour alone. */
public enum Tone {
    GOOD(VaadinIcon.CHECK_CIRCLE_O),
    BUSY(VaadinIcon.HOURGLASS),
    WARNING(VaadinIcon.WARNING),
    BAD(VaadinIcon.CLOSE_CIRCLE_O),
    NEUTRAL(VaadinIcon.CIRCLE_THIN);

    private final VaadinIcon icon;

    Tone(VaadinIcon icon) {
        this.icon = icon;
    }

    VaadinIcon icon() {
        return icon;
    }

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
