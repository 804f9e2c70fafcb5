package dev.chancery.access;

import dev.chancery.config.Setting;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which groups of the server have which role, and which have a permission that is granted apart from a role.
 *
 * @param roles the groups of each role
 * @param apart the groups of each permission that can be granted apart
 */
public record AccessConfig(Map<Role, Set<String>> roles, Map<Permission, Set<String>> apart) {
    private static final int MOST = 100;

    private static final Map<Role, Setting<Set<String>>> ROLES = new EnumMap<>(Map.of(
            Role.ADMINISTRATOR, role(Role.ADMINISTRATOR, "may do everything"),
            Role.EDITOR, role(Role.EDITOR, "edit prompts"),
            Role.AUDITOR, role(Role.AUDITOR, "read and export everything, verify the audit trail and change nothing"),
            Role.VIEWER, role(Role.VIEWER, "see dashboards, calls, prompts, prices, budgets and health")));

    private static final Map<Permission, Setting<Set<String>>> APART = new EnumMap<>(Map.of(
            Permission.PROMOTE_PROMPTS, apart(Permission.PROMOTE_PROMPTS, "put protected labels on prompts"),
            Permission.ROTATE_KEYS, apart(Permission.ROTATE_KEYS, "rotate keys")));

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = Stream.<Setting<?>>concat(
                    ROLES.values().stream(), APART.values().stream())
            .toList();

    public AccessConfig {
        roles = Map.copyOf(roles);
        apart = Map.copyOf(apart);
    }

    /**
     * The configured groups.
     *
     * @param config gives a property's value, or null
     */
    public static AccessConfig of(UnaryOperator<@Nullable String> config) {
        return new AccessConfig(groups(Role.class, ROLES, config), groups(Permission.class, APART, config));
    }

    /** The roles of somebody who is in these groups. */
    public Set<Role> roles(Set<String> groups) {
        Set<Role> found = EnumSet.noneOf(Role.class);
        roles.forEach((role, ofRole) -> {
            if (ofRole.stream().anyMatch(groups::contains)) {
                found.add(role);
            }
        });
        return found;
    }

    /** What somebody may do who is in these groups: what their roles allow, and what is granted apart. */
    public Set<Permission> permissions(Set<String> groups) {
        return permissions(groups::contains);
    }

    /** What somebody may do who is in the groups that the test says yes to. */
    Set<Permission> permissions(Predicate<String> isIn) {
        Set<Permission> permissions = EnumSet.noneOf(Permission.class);
        roles.forEach((role, groups) -> {
            if (groups.stream().anyMatch(isIn)) {
                permissions.addAll(role.permissions());
            }
        });
        apart.forEach((permission, groups) -> {
            if (groups.stream().anyMatch(isIn)) {
                permissions.add(permission);
            }
        });
        permissions.remove(Permission.CHANGE_OWN_ACCOUNT); // who comes by the server's groups has their account there
        return permissions;
    }

    private static <K extends Enum<K>> Map<K, Set<String>> groups(
            Class<K> type, Map<K, Setting<Set<String>>> settings, UnaryOperator<@Nullable String> config) {
        Map<K, Set<String>> groups = new EnumMap<>(type);
        settings.forEach((key, setting) -> groups.put(key, setting.find(config).orElse(Set.of())));
        return groups;
    }

    private static Setting<Set<String>> role(Role role, String what) {
        String name = role.name().toLowerCase(Locale.ROOT);
        return groups("chancery.roles." + name, name, "The groups whose members " + what + ".");
    }

    private static Setting<Set<String>> apart(Permission permission, String what) {
        String name = permission.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return groups("chancery.permissions." + name, "", "Groups whose members " + what + ", whatever their role is.");
    }

    private static Setting<Set<String>> groups(String name, String defaultText, String description) {
        return Setting.of(
                name,
                defaultText,
                "names of groups, separated by commas, at most " + MOST,
                description,
                AccessConfig::parse);
    }

    private static Optional<Set<String>> parse(String text) {
        Set<String> groups = new TreeSet<>();
        Arrays.stream(text.split(","))
                .map(String::strip)
                .filter(group -> !group.isEmpty())
                .forEach(groups::add);
        return groups.size() > MOST ? Optional.empty() : Optional.of(Set.copyOf(groups));
    }
}
