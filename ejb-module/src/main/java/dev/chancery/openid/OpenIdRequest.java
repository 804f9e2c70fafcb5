package dev.chancery.openid;

import java.net.URI;
import java.time.Instant;

/**
 * Somebody on their way to the provider and back. To be kept where only their browser leads to, and used once. Has secrets,
 * which it does not print.
 */
public final class OpenIdRequest {
    private final String state;
    private final String nonce;
    private final String verifier;
    private final URI redirectUri;
    private final URI address;
    private final Instant begun;

    OpenIdRequest(String state, String nonce, String verifier, URI redirectUri, URI address, Instant begun) {
        this.state = state;
        this.nonce = nonce;
        this.verifier = verifier;
        this.redirectUri = redirectUri;
        this.address = address;
        this.begun = begun;
    }

    /** By which the answer is found to be to this request. */
    public String state() {
        return state;
    }

    /** Where the browser goes. */
    public URI address() {
        return address;
    }

    String nonce() {
        return nonce;
    }

    String verifier() {
        return verifier;
    }

    URI redirectUri() {
        return redirectUri;
    }

    Instant begun() {
        return begun;
    }

    @Override
    public String toString() {
        return "request to the provider, begun " + begun;
    }
}
