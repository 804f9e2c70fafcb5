package dev.chancery.console.signin;

import jakarta.security.enterprise.credential.Credential;

/** An API token that came with a request. */
final class BearerCredential implements Credential {
    private final String token;

    BearerCredential(String token) {
        this.token = token;
    }

    String reveal() {
        return token;
    }

    @Override
    public String toString() {
        return "bearer credential";
    }
}
