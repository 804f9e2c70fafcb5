package dev.chancery.access;

import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Whom the server knows on this thread.
 *
 * @param name null for nobody
 * @param groups tells whether they are in a group
 * @param source the address of the request, if there is one
 */
record ServerIdentity(
        @Nullable String name,
        Predicate<String> groups,
        @Nullable String source) {
    /** Looks the server's beans up once: that is slow, and there are many groups to ask for. */
    static ServerIdentity current() {
        Optional<SecurityContext> security = asked(() -> bean(SecurityContext.class));
        return new ServerIdentity(
                security.flatMap(known -> asked(() -> name(known))).orElse(null),
                group -> security.flatMap(known -> asked(() -> known.isCallerInRole(group)))
                        .orElse(false),
                asked(() -> bean(HttpServletRequest.class).getRemoteAddr()).orElse(null));
    }

    private static <T> T bean(Class<T> type) {
        return CDI.current().select(type).get();
    }

    private static @Nullable String name(SecurityContext security) {
        Principal principal = security.getCallerPrincipal();
        return principal == null ? null : principal.getName();
    }

    /**
     * Outside a request, on a thread that the server did not start and on a server without Jakarta Security there is
     * nobody: servers say so by exceptions of many kinds.
     */
    private static <T> Optional<T> asked(Supplier<@Nullable T> question) {
        try {
            return Optional.ofNullable(question.get());
        } catch (RuntimeException | LinkageError nobody) {
            return Optional.empty();
        }
    }
}
