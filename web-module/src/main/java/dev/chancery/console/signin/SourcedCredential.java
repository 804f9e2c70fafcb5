package dev.chancery.console.signin;

import jakarta.security.enterprise.credential.UsernamePasswordCredential;

/** A name and a password, and where they came from. */
final class SourcedCredential extends UsernamePasswordCredential {
    private final String source;
    private final boolean beginsSession;

    /** @param beginsSession whether it is for a session and not for one request alone */
    SourcedCredential(String name, String password, String source, boolean beginsSession) {
        super(name, password);
        this.source = source;
        this.beginsSession = beginsSession;
    }

    String source() {
        return source;
    }

    boolean beginsSession() {
        return beginsSession;
    }

    @Override
    public String toString() {
        return "name and password";
    }
}
