package dev.chancery.console.signin;

import dev.chancery.openid.OpenIdPerson;
import jakarta.security.enterprise.credential.Credential;

/** Somebody who came back from the provider, which vouched for them; nothing of it is from the request. */
final class OpenIdCredential implements Credential {
    private final OpenIdPerson person;

    OpenIdCredential(OpenIdPerson person) {
        this.person = person;
    }

    OpenIdPerson person() {
        return person;
    }

    @Override
    public String toString() {
        return "word of the provider";
    }
}
