package dev.chancery.access;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Predicate;

/** What people are to Chancery; the server's groups are mapped to these by configuration. */
public enum Role {
    /** Everything. */
    ADMINISTRATOR(permission -> true),
    /** Prompts; no keys, no users. */
    EDITOR(permission -> Sets.SEEN_BY_ALL.contains(permission) || Sets.OF_EDITORS.contains(permission)),
    /** Reads everything, exports, verifies the audit trail; changes nothing. */
    AUDITOR(permission -> !permission.isChanging()),
    /** Dashboards and prompts, to read only. */
    VIEWER(Sets.SEEN_BY_ALL::contains);

    @SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
    private final Set<Permission> permissions;

    Role(Predicate<Permission> allowed) {
        EnumSet<Permission> set = EnumSet.noneOf(Permission.class);
        Arrays.stream(Permission.values()).filter(allowed).forEach(set::add);
        permissions = Collections.unmodifiableSet(set);
    }

    /** What the role allows; unmodifiable. */
    public Set<Permission> permissions() {
        return permissions;
    }

    private static final class Sets {
        static final Set<Permission> OF_EDITORS = EnumSet.of(Permission.MANAGE_PROMPTS, Permission.USE_PLAYGROUND);
        static final Set<Permission> SEEN_BY_ALL = EnumSet.of(
                Permission.READ_USAGE,
                Permission.READ_PROMPTS,
                Permission.READ_PRICES,
                Permission.READ_BUDGETS,
                Permission.READ_LIMITS,
                Permission.READ_STATUS);
    }
}
