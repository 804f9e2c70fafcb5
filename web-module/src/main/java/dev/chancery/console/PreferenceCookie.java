package dev.chancery.console;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import jakarta.servlet.http.Cookie;
import java.io.Serializable;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Stream;

/** What a browser remembers of a person's taste; nothing that would matter if it were forged. */
record PreferenceCookie(String name) implements Serializable {
    private static final Duration KEPT = Duration.ofDays(365);

    Optional<String> read(VaadinRequest request) {
        return Optional.ofNullable(request.getCookies()).stream()
                .flatMap(Stream::of)
                .filter(cookie -> cookie.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** Readable for scripts: the theme is applied before the first paint. */
    void write(VaadinRequest request, VaadinResponse response, String value) {
        Cookie cookie = new Cookie(name, value);
        cookie.setPath(request.getContextPath() + "/");
        cookie.setMaxAge((int) KEPT.toSeconds());
        cookie.setSecure(request.isSecure());
        cookie.setAttribute("SameSite", "Lax");
        response.addCookie(cookie);
    }
}
