package dev.chancery.api.users;

import dev.chancery.users.UserAccount;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user, without their password.
 *
 * @param name that they sign in with
 * @param displayName what they are called on screens; empty for their name
 * @param email empty for none
 * @param apart permissions apart from a role
 * @param enabled whether they may sign in
 * @param mustChangePassword whether they have to choose a password before they may do anything else
 * @param lastSignIn null for never
 */
public record UserView(
        String id,
        long version,
        String name,
        String displayName,
        String email,
        List<String> roles,
        List<String> apart,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastSignIn) {
    static UserView of(UserAccount user) {
        return new UserView(
                user.id(),
                user.version(),
                user.name(),
                user.profile().displayName(),
                user.profile().email(),
                user.profile().roles().stream().map(Enum::name).toList(),
                user.profile().apart().stream().map(Enum::name).toList(),
                user.enabled(),
                user.mustChangePassword(),
                user.createdAt(),
                user.changedAt(),
                user.lastSignIn());
    }
}
