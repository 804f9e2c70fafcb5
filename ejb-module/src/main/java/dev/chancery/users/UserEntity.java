package dev.chancery.users;

import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A user's row. */
@Entity
@Table(name = "chancery_user")
class UserEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    private String name = "";

    @Column(name = "folded_name")
    private String foldedName = "";

    @Column(name = "display_name")
    private String displayName = "";

    private String email = "";
    private String roles = "";
    private String apart = "";
    private boolean enabled = true;

    @Column(name = "must_change")
    private boolean mustChange;

    @Column(name = "password_hash")
    private String passwordHash = "";

    private long epoch;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "changed_at")
    private Instant changedAt = Instant.EPOCH;

    protected UserEntity() {}

    UserEntity(String id, String name, UserProfile profile, Instant now) {
        this.id = id;
        this.name = name;
        foldedName = UserNames.folded(name);
        createdAt = now;
        change(profile, now);
    }

    String id() {
        return id;
    }

    long version() {
        return version;
    }

    String name() {
        return name;
    }

    boolean enabled() {
        return enabled;
    }

    String passwordHash() {
        return passwordHash;
    }

    boolean isEnabledAdministrator() {
        return enabled && profile().roles().contains(Role.ADMINISTRATOR);
    }

    /** Sessions go on, unless the user may do something else now. */
    void change(UserProfile profile, Instant now) {
        String rolesNow = text(profile.roles());
        String apartNow = text(profile.apart());
        if (!rolesNow.equals(roles) || !apartNow.equals(apart)) {
            epoch++;
        }
        displayName = profile.displayName();
        email = profile.email();
        roles = rolesNow;
        apart = apartNow;
        changedAt = now;
    }

    void enable(boolean whether, Instant now) {
        enabled = whether;
        endSessions(now);
    }

    /** @param oneTime whether the user has to choose another one */
    void password(String hash, boolean oneTime, Instant now) {
        passwordHash = hash;
        mustChange = oneTime;
        endSessions(now);
    }

    /** The same password, with more rounds. */
    void rehash(String hash) {
        passwordHash = hash;
    }

    void endSessions(Instant now) {
        epoch++;
        changedAt = now;
    }

    UserProfile profile() {
        return new UserProfile(displayName, email, enums(roles, Role::valueOf), enums(apart, Permission::valueOf));
    }

    UserAccount account(@Nullable Instant lastSignIn) {
        return new UserAccount(id, version, name, profile(), enabled, mustChange, createdAt, changedAt, lastSignIn);
    }

    SignedInUser signedIn() {
        UserProfile profile = profile();
        Set<Permission> permissions = mustChange ? Set.of(Permission.CHANGE_OWN_ACCOUNT) : profile.permissions();
        return new SignedInUser(
                id,
                name,
                account(null).shownName(),
                epoch,
                mustChange,
                profile.roles(),
                permissions,
                Caller.Kind.PERSON);
    }

    private static String text(Collection<? extends Enum<?>> values) {
        return values.stream().map(Enum::name).sorted().collect(Collectors.joining(","));
    }

    private static <E extends Enum<E>> Set<E> enums(String text, Function<String, E> valueOf) {
        return text.isEmpty()
                ? Set.of()
                : Arrays.stream(text.split(",")).map(valueOf).collect(Collectors.toSet());
    }
}
