package dev.chancery.console;

import java.security.SecureRandom;
import java.util.Base64;

/**
 * What the page may load and run. Flow's {@code executeJs} is built on {@code new Function} and so needs
 * {@code 'unsafe-eval'}; Lumo writes style elements and so needs {@code 'unsafe-inline'} for styles, which a nonce there
 * would switch off.
 *
 * @param nonce marks the page's own inline scripts; a new one for each page
 */
record ContentSecurityPolicy(String nonce) {
    private static final int NONCE_BYTES = 18;
    private static final SecureRandom RANDOM = new SecureRandom();

    static ContentSecurityPolicy create() {
        byte[] nonce = new byte[NONCE_BYTES];
        RANDOM.nextBytes(nonce);
        return new ContentSecurityPolicy(Base64.getEncoder().encodeToString(nonce));
    }

    @Override
    public String toString() {
        return "default-src 'self'; script-src 'self' 'nonce-" + nonce + "' 'unsafe-eval'; "
                + "style-src 'self' 'unsafe-inline'; img-src 'self' data:; font-src 'self' data:; "
                + "connect-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";
    }
}
