package dev.chancery.console.signin;

import dev.chancery.openid.OpenIdRequest;
import jakarta.servlet.http.HttpSession;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Those whom a browser's session sent to the provider, from several tabs perhaps, until they come back. Thread-safe. */
final class OpenIdRequests {
    private static final String KEY = OpenIdRequests.class.getName();
    private static final int MOST = 5;

    private final Map<String, Pending> pending = new LinkedHashMap<>();

    private OpenIdRequests() {}

    /**
     * Somebody on their way.
     *
     * @param to where they wanted, within the console
     */
    record Pending(OpenIdRequest request, String to) {}

    /** Keeps a request; of many the oldest is forgotten. */
    static void keep(HttpSession session, OpenIdRequest request, String to) {
        OpenIdRequests requests = of(session);
        synchronized (requests) {
            requests.pending.put(request.state(), new Pending(request, to));
            if (requests.pending.size() > MOST) {
                requests.pending
                        .keySet()
                        .remove(requests.pending.keySet().iterator().next());
            }
        }
    }

    /** Takes the request of this state, which is then no more. */
    static Optional<Pending> take(@Nullable HttpSession session, @Nullable String state) {
        if (session == null || state == null) {
            return Optional.empty();
        }
        OpenIdRequests requests = of(session);
        synchronized (requests) {
            return Optional.ofNullable(requests.pending.remove(state));
        }
    }

    private static OpenIdRequests of(HttpSession session) {
        synchronized (OpenIdRequests.class) {
            if (session.getAttribute(KEY) instanceof OpenIdRequests found) {
                return found;
            }
            OpenIdRequests made = new OpenIdRequests();
            session.setAttribute(KEY, made);
            return made;
        }
    }
}
