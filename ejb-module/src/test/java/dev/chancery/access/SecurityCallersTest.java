package dev.chancery.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Caller.Kind;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityCallersTest {
    private static final AccessConfig CONFIG = AccessConfig.of(
            Map.of("chancery.roles.administrator", "ops", "chancery.permissions.rotate-keys", "on-call")::get);

    @Test
    void givesAPersonTheRolesOfTheirGroups() {
        Caller caller = callers("alice", "viewer", "something-else").current();

        assertThat(caller).isEqualTo(new Caller("alice", Kind.PERSON, "10.0.0.7", Role.VIEWER.permissions()));
    }

    @Test
    void addsRolesUp() {
        assertThat(callers("alice", "editor", "auditor").current().permissions())
                .containsAll(Role.EDITOR.permissions())
                .containsAll(Role.AUDITOR.permissions())
                .doesNotContain(Permission.ROTATE_KEYS);
    }

    @Test
    void grantsRotationOfKeysApartFromARole() {
        assertThat(callers("bob", "viewer", "on-call").current().permissions())
                .contains(Permission.ROTATE_KEYS, Permission.READ_USAGE)
                .doesNotContain(Permission.MANAGE_KEYS);
    }

    @Test
    void takesTheConfiguredGroupForTheRoleAndNotItsName() {
        assertThat(callers("alice", "administrator").current().permissions()).isEmpty();
        assertThat(callers("alice", "ops").current().permissions()).contains(Permission.MANAGE_USERS);
    }

    @Test
    void givesThePermissionOverTheirAccountToOwnUsersOnly() {
        assertThat(callers("alice", "ops").current().permissions())
                .hasSize(Permission.values().length - 1)
                .doesNotContain(Permission.CHANGE_OWN_ACCOUNT);
    }

    @Test
    void believesItsOwnGroupsWhateverTheConfigurationSays() {
        Set<Permission> some = Set.of(Permission.READ_USAGE, Permission.CHANGE_OWN_ACCOUNT);
        String[] groups = OwnGroups.of(some, Kind.SERVICE).toArray(String[]::new);

        assertThat(callers("alice", groups).current()).isEqualTo(new Caller("alice", Kind.SERVICE, "10.0.0.7", some));
        assertThat(callers(
                                "alice",
                                Stream.concat(Stream.of("ops"), Stream.of(groups))
                                        .toArray(String[]::new))
                        .current()
                        .permissions())
                .containsExactlyInAnyOrderElementsOf(some);
    }

    @Test
    void takesNoGroupOfAnotherStoreForOneOfItsOwn() {
        assertThat(callers(
                                "eve",
                                "chancery:user",
                                "chancery:service",
                                "chancery:manage-users",
                                "chancery:administrator")
                        .current()
                        .permissions())
                .isEmpty();
    }

    @Test
    void knowsAPersonWithoutARoleByName() {
        assertThat(callers("alice", "canteen").current())
                .isEqualTo(new Caller("alice", Kind.PERSON, "10.0.0.7", Set.of()));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "anonymous", "UNAUTHENTICATED"})
    void takesNobodyForAnonymous(@Nullable String name) {
        Caller caller = callers(name).current();

        assertThat(caller.kind()).isEqualTo(Kind.ANONYMOUS);
        assertThat(caller.permissions()).isEmpty();
    }

    @Test
    void trustsNoGroupsOfNobody() {
        assertThat(callers(null, "ops").current().permissions()).isEmpty();
    }

    @Test
    void isAnonymousWithoutAServer() {
        assertThat(new SecurityCallers(CONFIG, ServerIdentity::current).current())
                .isEqualTo(Caller.ANONYMOUS);
    }

    @Test
    void doesWorkAsSomebodyElseUntilItReturns() {
        Callers callers = callers("alice", "viewer");
        Caller scheduler = Caller.scheduler(Permission.VERIFY_AUDIT);
        Caller service = new Caller("billing", Kind.SERVICE, null, Set.of());

        String names = callers.as(
                scheduler,
                () -> callers.current().name()
                        + callers.as(service, () -> callers.current().name())
                        + callers.current().name());

        assertThat(names).isEqualTo("schedulerbillingscheduler");
        assertThat(callers.current().name()).isEqualTo("alice");
    }

    @Test
    void doesWorkAsSomebodyElseUntilItThrows() {
        Callers callers = callers("alice", "viewer");

        assertThatThrownBy(() -> callers.as(Caller.scheduler(), () -> {
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");
        assertThat(callers.current().name()).isEqualTo("alice");
    }

    private static Callers callers(@Nullable String name, String... groups) {
        return new SecurityCallers(CONFIG, () -> new ServerIdentity(name, Set.of(groups)::contains, "10.0.0.7"));
    }
}
