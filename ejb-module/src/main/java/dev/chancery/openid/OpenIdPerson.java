package dev.chancery.openid;

import dev.chancery.users.SignedInUser;
import java.net.URI;

/** Somebody whom the provider knows, and who may do something here. Does not print what the provider wrote. */
public final class OpenIdPerson {
    private final SignedInUser user;
    private final String idToken;
    private final URI redirectUri;

    OpenIdPerson(SignedInUser user, String idToken, URI redirectUri) {
        this.user = user;
        this.idToken = idToken;
        this.redirectUri = redirectUri;
    }

    /** Who they are, and what they may do until they sign in again. */
    public SignedInUser user() {
        return user;
    }

    String idToken() {
        return idToken;
    }

    URI redirectUri() {
        return redirectUri;
    }

    @Override
    public String toString() {
        return user.name();
    }
}
