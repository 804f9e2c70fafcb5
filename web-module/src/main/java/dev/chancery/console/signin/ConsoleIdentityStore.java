package dev.chancery.console.signin;

import dev.chancery.users.SignIn;
import dev.chancery.users.SignedInUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Optional;

/** Chancery's own users, for the server. Only credentials that come through the {@link ConsoleMechanism} are looked at. */
@ApplicationScoped
public class ConsoleIdentityStore implements IdentityStore {
    private final SignIn signIn;

    @Inject
    ConsoleIdentityStore(SignIn signIn) {
        this.signIn = signIn;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConsoleIdentityStore() {
        this.signIn = null;
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (credential instanceof SourcedCredential password) {
            return result(user(password));
        }
        return credential instanceof BearerCredential token
                ? result(signIn.byToken(token.reveal()))
                : CredentialValidationResult.NOT_VALIDATED_RESULT;
    }

    private Optional<SignedInUser> user(SourcedCredential given) {
        String password = given.getPasswordAsString();
        return given.beginsSession()
                ? signIn.begin(given.getCaller(), password, given.source())
                : signIn.once(given.getCaller(), password, given.source());
    }

    private static CredentialValidationResult result(Optional<SignedInUser> user) {
        return user.map(known -> new CredentialValidationResult(new KnownCaller(known), known.groups()))
                .orElse(CredentialValidationResult.INVALID_RESULT);
    }
}
