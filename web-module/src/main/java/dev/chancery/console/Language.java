package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** A language that the console speaks. */
public enum Language {
    /** For everybody who does not ask for another. */
    ENGLISH(Locale.ENGLISH, "English"),

    /** Simplified Chinese. */
    CHINESE(Locale.SIMPLIFIED_CHINESE, "简体中文");

    static final PreferenceCookie COOKIE = new PreferenceCookie("chancery-language");

    private final Locale locale;
    private final String ownName;

    Language(Locale locale, String ownName) {
        this.locale = locale;
        this.ownName = ownName;
    }

    /** For numbers, dates and texts. */
    public Locale locale() {
        return locale;
    }

    /** The language's name in itself. */
    public String ownName() {
        return ownName;
    }

    /** As in HTML's {@code lang}. */
    public String tag() {
        return locale.toLanguageTag();
    }

    static List<Locale> locales() {
        return Stream.of(values()).map(Language::locale).toList();
    }

    /** The one that was chosen before, else the first that the browser asks for and that is spoken, else English. */
    static Language of(VaadinRequest request) {
        return COOKIE.read(request)
                .flatMap(tag -> of(Locale.forLanguageTag(tag)))
                .or(() -> asked(request).stream()
                        .flatMap(each -> of(each).stream())
                        .findFirst())
                .orElse(ENGLISH);
    }

    static Optional<Language> of(Locale wanted) {
        return Stream.of(values())
                .filter(each -> each.locale.getLanguage().equals(wanted.getLanguage()))
                .findFirst();
    }

    /** A browser that asks for none would get the server's own language. */
    private static List<Locale> asked(VaadinRequest request) {
        return request.getHeader("Accept-Language") == null ? List.of() : Collections.list(request.getLocales());
    }
}
