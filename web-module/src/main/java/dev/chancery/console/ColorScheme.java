package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Locale;
import java.util.stream.Stream;

/** Light or dark. The page itself applies it (shell.js), so that it never flashes in the wrong one. */
enum ColorScheme {
    /** As the operating system is set. */
    SYSTEM,
    LIGHT,
    DARK;

    static final PreferenceCookie COOKIE = new PreferenceCookie("chancery-theme");

    String value() {
        return name().toLowerCase(Locale.ROOT);
    }

    static ColorScheme of(VaadinRequest request) {
        return Stream.of(values())
                .filter(each ->
                        COOKIE.read(request).filter(each.value()::equals).isPresent())
                .findFirst()
                .orElse(SYSTEM);
    }
}
