package dev.chancery.console.signin;

import dev.chancery.users.SignedInUser;
import jakarta.security.enterprise.CallerPrincipal;

/** What the identity store gives the mechanism: a name as the server knows it, and who it is. */
final class KnownCaller extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient SignedInUser user;

    KnownCaller(SignedInUser user) {
        super(user.name());
        this.user = user;
    }

    SignedInUser user() {
        return user;
    }
}
