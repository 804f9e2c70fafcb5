package dev.chancery.console.signin;

import dev.chancery.console.SecurityHeaders;
import jakarta.security.enterprise.credential.Credential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/** How services say who they are: by a name and a password, or by a token. */
final class AuthorizationHeader {
    private static final String BASIC = "Basic ";
    private static final String BEARER = "Bearer ";
    private static final int LONGEST = 8_000;

    private AuthorizationHeader() {}

    /** What a request brought; empty when that is nothing, or nothing that could be right. */
    static Optional<Credential> credential(HttpServletRequest request) {
        String header = request.getHeader("Authorization");
        if (header == null || header.length() > LONGEST) {
            return Optional.empty();
        }
        if (is(BEARER, header)) {
            return Optional.of(
                    new BearerCredential(header.substring(BEARER.length()).strip()));
        }
        return is(BASIC, header) ? basic(header.substring(BASIC.length()).strip(), request) : Optional.empty();
    }

    /** Asks for one of these, in an answer that passes no filter. */
    static void challenge(HttpServletRequest request, HttpServletResponse response) {
        SecurityHeaders.set(request, response);
        response.setHeader("Cache-Control", "no-store");
        response.addHeader("WWW-Authenticate", "Bearer realm=\"Chancery\"");
        response.addHeader("WWW-Authenticate", "Basic realm=\"Chancery\", charset=\"UTF-8\"");
    }

    private static boolean is(String scheme, String header) {
        return header.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static Optional<Credential> basic(String encoded, HttpServletRequest request) {
        try {
            String pair = new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
            int colon = pair.indexOf(':');
            return colon <= 0
                    ? Optional.empty()
                    : Optional.of(new SourcedCredential(
                            pair.substring(0, colon), pair.substring(colon + 1), request.getRemoteAddr(), false));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
