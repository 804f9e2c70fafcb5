package dev.chancery.access;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * The groups of callers whom Chancery itself has authenticated: one for each permission. Their names end with a random
 * number that is drawn when the application starts. So no other store of users can grant them, whatever its groups are
 * called, and the configuration cannot name them.
 */
public final class OwnGroups {
    private static final String DRAWN = drawn();
    private static final String MEMBER = name("user");
    private static final String SERVICE = name("service");

    @SuppressWarnings("ImmutableEnumChecker") // the map is unmodifiable
    private static final Map<Permission, String> GROUPS = Collections.unmodifiableMap(Arrays.stream(Permission.values())
            .collect(Collectors.toMap(
                    each -> each,
                    each -> name(each.name().toLowerCase(Locale.ROOT).replace('_', '-')),
                    (one, other) -> one,
                    () -> new EnumMap<>(Permission.class))));

    private OwnGroups() {}

    /**
     * The groups of a caller.
     *
     * @param permissions all that they may do
     * @param kind {@link Caller.Kind#SERVICE} for what is no person
     */
    public static Set<String> of(Set<Permission> permissions, Caller.Kind kind) {
        Set<String> groups = new TreeSet<>();
        groups.add(MEMBER);
        if (kind == Caller.Kind.SERVICE) {
            groups.add(SERVICE);
        }
        permissions.forEach(each -> groups.add(GROUPS.get(each)));
        return Collections.unmodifiableSet(groups);
    }

    /** Whether somebody who is in the groups that the test says yes to was authenticated by Chancery. */
    static boolean areOf(Predicate<String> isIn) {
        return isIn.test(MEMBER);
    }

    static Set<Permission> permissions(Predicate<String> isIn) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        GROUPS.forEach((permission, group) -> {
            if (isIn.test(group)) {
                permissions.add(permission);
            }
        });
        return permissions;
    }

    static Caller.Kind kind(Predicate<String> isIn) {
        return isIn.test(SERVICE) ? Caller.Kind.SERVICE : Caller.Kind.PERSON;
    }

    private static String name(String what) {
        return "chancery:" + what + ":" + DRAWN;
    }

    private static String drawn() {
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
