package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The zone of the browser, which shell.js tells before the application starts. */
public final class TimeZoneCookie {
    private static final PreferenceCookie COOKIE = new PreferenceCookie("chancery-zone");

    private TimeZoneCookie() {}

    /** UTC when the browser told none, or one that is not known here. */
    public static ZoneId read(@Nullable VaadinRequest request) {
        return request == null
                ? ZoneOffset.UTC
                : COOKIE.read(request).map(TimeZoneCookie::zone).orElse(ZoneOffset.UTC);
    }

    private static ZoneId zone(String name) {
        try {
            return ZoneId.of(name);
        } catch (DateTimeException unknown) {
            return ZoneOffset.UTC;
        }
    }
}
