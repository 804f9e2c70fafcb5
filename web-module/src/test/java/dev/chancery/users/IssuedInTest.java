package dev.chancery.users;

import dev.chancery.access.Role;
import dev.chancery.problems.Conflict;
import java.time.Duration;
import java.time.Instant;

/** Secrets as the services issue them. */
public final class IssuedInTest {
    private IssuedInTest() {}

    public static IssuedAccess password(UserAccount account) {
        return new IssuedAccess(account, OneTimePassword.generate());
    }

    public static NewApiToken token(String name, Role role, Duration validity) {
        Instant now = Instant.now();
        ApiToken token = new ApiToken("id of " + name, name, role, now, now.plus(validity), null, null);
        return new NewApiToken(token, ApiTokenSecret.generate());
    }

    public static UserConflictException lastAdministrator() {
        return new UserConflictException(Conflict.LAST_ADMINISTRATOR);
    }

    public static InvalidUserException invalid(String field, String rule) {
        return new InvalidUserException(field, rule);
    }
}
