package dev.chancery.users;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user, as administrators see one.
 *
 * @param id never changes
 * @param version of what is stored; a change says which one it was made on
 * @param name that they sign in with; never changes
 * @param enabled whether they may sign in
 * @param mustChangePassword whether they have to choose a password before they may do anything else
 * @param createdAt to the microsecond, as all instants here
 * @param changedAt when an administrator or the user last changed something
 * @param lastSignIn null for never
 */
public record UserAccount(
        String id,
        long version,
        String name,
        UserProfile profile,
        boolean enabled,
        boolean mustChangePassword,
        Instant createdAt,
        Instant changedAt,
        @Nullable Instant lastSignIn) {
    /** What the user is called on screens. */
    public String shownName() {
        return profile.displayName().isEmpty() ? name : profile.displayName();
    }
}
