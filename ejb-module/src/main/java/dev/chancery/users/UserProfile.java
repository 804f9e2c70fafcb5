package dev.chancery.users;

import static dev.chancery.users.InvalidUserException.check;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.problems.Rule;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What an administrator says of a user.
 *
 * @param displayName what they are called on screens, at most 255 characters; empty for their name
 * @param email at most 254 characters; empty for none
 * @param roles what they are; none is allowed
 * @param apart permissions apart from a role: {@link #APART} or none of these
 */
public record UserProfile(String displayName, String email, Set<Role> roles, Set<Permission> apart) {
    /** The permissions that can be given apart from a role. */
    public static final Set<Permission> APART =
            Collections.unmodifiableSet(EnumSet.of(Permission.PROMOTE_PROMPTS, Permission.ROTATE_KEYS));

    private static final int LONGEST_NAME = 255;
    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL = Pattern.compile("[^@\\s\\p{Cntrl}<>,;]+@[^@\\s\\p{Cntrl}<>,;]+");

    /** @throws InvalidUserException when something is not allowed */
    public UserProfile {
        displayName = displayName.strip();
        email = email.strip();
        check(
                displayName.length() <= LONGEST_NAME && displayName.codePoints().noneMatch(Character::isISOControl),
                "display_name",
                Rule.VISIBLE_AT_MOST,
                LONGEST_NAME);
        check(
                email.isEmpty()
                        || (email.length() <= LONGEST_EMAIL
                                && EMAIL.matcher(email).matches()),
                "email",
                Rule.EMAIL,
                LONGEST_EMAIL);
        check(APART.containsAll(apart), "apart", "must be PROMOTE_PROMPTS or ROTATE_KEYS");
        roles = Collections.unmodifiableSet(roles.isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(roles));
        apart = Collections.unmodifiableSet(apart.isEmpty() ? EnumSet.noneOf(Permission.class) : EnumSet.copyOf(apart));
    }

    /** Everything that the user may do. */
    Set<Permission> permissions() {
        Set<Permission> permissions = EnumSet.of(Permission.CHANGE_OWN_ACCOUNT);
        roles.forEach(role -> permissions.addAll(role.permissions()));
        permissions.addAll(apart);
        return permissions;
    }
}
