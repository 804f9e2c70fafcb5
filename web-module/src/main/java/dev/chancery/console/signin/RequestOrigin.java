package dev.chancery.console.signin;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** Whether a form was sent from the console's own pages: browsers say so, and other sites cannot make them lie. */
final class RequestOrigin {
    private RequestOrigin() {}

    /** True also for what is no browser, which says nothing. */
    static boolean isOwn(HttpServletRequest request) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin == null || isOf(request.getHeader("Host"), origin);
    }

    /** By host and port: behind a proxy that ends TLS the scheme is another one. */
    private static boolean isOf(@Nullable String host, String origin) {
        try {
            String authority = URI.create(origin).getAuthority();
            return authority != null && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException e) {
            return false;
        }
    }
}
