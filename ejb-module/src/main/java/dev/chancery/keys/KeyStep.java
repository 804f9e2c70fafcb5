package dev.chancery.keys;

import dev.chancery.access.Permission;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** A step that people take with a key, and who may take it: whoever has any one of its permissions. */
public enum KeyStep {
    ADD(Permission.MANAGE_KEYS),
    PASTE(Permission.ROTATE_KEYS),
    VERIFY(Permission.ROTATE_KEYS, Permission.MANAGE_KEYS),
    CHOOSE_GRACE(Permission.ROTATE_KEYS),
    ACTIVATE(Permission.ROTATE_KEYS),
    PUT_BACK(Permission.ROTATE_KEYS),
    RETIRE(Permission.ROTATE_KEYS, Permission.MANAGE_KEYS),
    DEACTIVATE(Permission.MANAGE_KEYS),
    ARCHIVE(Permission.MANAGE_KEYS),
    RENAME(Permission.MANAGE_KEYS),
    CHANGE_POLICY(Permission.MANAGE_KEYS),
    CHANGE_MODELS(Permission.MANAGE_KEYS);

    @SuppressWarnings("ImmutableEnumChecker") // the set is unmodifiable
    private final Set<Permission> permissions;

    KeyStep(Permission... permissions) {
        this.permissions = Collections.unmodifiableSet(EnumSet.copyOf(Arrays.asList(permissions)));
    }

    /** Any one of these suffices. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
