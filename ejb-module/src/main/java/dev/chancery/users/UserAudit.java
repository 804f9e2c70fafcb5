package dev.chancery.users;

import dev.chancery.audit.AuditDetails;
import org.jspecify.annotations.Nullable;

/** What the audit trail says of a change to a user. */
final class UserAudit {
    private UserAudit() {}

    /** @param before null for one that is added; {@code after} null for one that is deleted */
    static void tell(AuditDetails audit, @Nullable UserAccount before, @Nullable UserAccount after) {
        UserProfile was = before == null ? null : before.profile();
        UserProfile is = after == null ? null : after.profile();
        audit.changed("display_name", was == null ? null : was.displayName(), is == null ? null : is.displayName());
        audit.changed("email", was == null ? null : was.email(), is == null ? null : is.email());
        audit.changed("roles", was == null ? null : was.roles(), is == null ? null : is.roles());
        audit.changed("apart", was == null ? null : was.apart(), is == null ? null : is.apart());
        audit.changed("enabled", before == null ? null : before.enabled(), after == null ? null : after.enabled());
    }
}
