package dev.chancery.users;

import static dev.chancery.users.UsersOnDatabase.GOOD;
import static dev.chancery.users.UsersOnDatabase.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OwnAccountContractTest {
    private static final String BETTER = "another river, with two bridges";

    private final TestDatabase database;
    private UsersOnDatabase node;
    private UserAccount zoe;

    OwnAccountContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.empty();
        node = new UsersOnDatabase(database);
        node.add("ada", GOOD, Role.ADMINISTRATOR);
        zoe = node.add("zoe", GOOD, Role.EDITOR);
        node.as("zoe");
    }

    @Test
    void isThatOfTheCaller() {
        assertThat(node.own.account()).isEqualTo(zoe);
        node.as("ada");
        assertThat(node.own.account().name()).isEqualTo("ada");
        node.as("nobody");
        assertThatExceptionOfType(UserConflictException.class).isThrownBy(() -> node.own.account());
    }

    @Test
    void isNoServices() {
        node.callers.is(new Caller("zoe", Caller.Kind.SERVICE, HERE, Set.of(Permission.CHANGE_OWN_ACCOUNT)));

        assertThatExceptionOfType(UserConflictException.class).isThrownBy(() -> node.own.account());
    }

    @Test
    void anotherPasswordEndsAllSessionsButGivesOneToGoOnWith() {
        SignedInUser before = node.signIn.begin("zoe", GOOD, HERE).orElseThrow();

        SignedInUser after = node.own.changePassword(GOOD, BETTER);

        assertThat(after.epoch()).isGreaterThan(before.epoch());
        assertThat(node.signIn.current(zoe.id())).contains(after);
        assertThat(node.signIn.begin("zoe", GOOD, HERE)).isEmpty();
        assertThat(node.signIn.begin("zoe", BETTER, HERE)).isPresent();
    }

    @Test
    void keepsThePasswordWhenThePresentOneIsWrongAndCountsThat() {
        for (int i = 0; i < 5; i++) {
            assertThatExceptionOfType(InvalidUserException.class)
                    .isThrownBy(() -> node.own.changePassword("wrong", BETTER))
                    .withMessage("presentPassword is not right.");
        }
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> node.own.changePassword(GOOD, BETTER))
                .withMessage("presentPassword was wrong too often: wait some minutes.");
        node.clock.pass(BackOff.LOCK);
        assertThat(node.signIn.begin("zoe", GOOD, HERE)).isPresent();
    }

    @Test
    void refusesAPasswordThatIsNotAllowed() {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> node.own.changePassword(GOOD, "short"))
                .withMessage("password must have 12 to 128 characters.");
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> node.own.changePassword(GOOD, GOOD))
                .withMessage("password must be another one than before.");
    }

    @Test
    void endsAllSessions() {
        SignedInUser before = node.signIn.begin("zoe", GOOD, HERE).orElseThrow();
        node.own.endSessions();
        node.look();

        assertThat(node.signIn.current(zoe.id()).orElseThrow().epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void aTokenMayDoWhatBothItsUserAndItsRoleMay() {
        NewApiToken viewing = node.own.addToken("a", Role.VIEWER, Duration.ofDays(90));
        NewApiToken administering = node.own.addToken("b", Role.ADMINISTRATOR, Duration.ofDays(90));

        SignedInUser viewer = use(viewing);
        assertThat(viewer.name()).isEqualTo("zoe");
        assertThat(viewer.kind()).isEqualTo(Caller.Kind.SERVICE);
        assertThat(viewer.permissions()).isEqualTo(Role.VIEWER.permissions());
        assertThat(use(administering).permissions()).isEqualTo(Role.EDITOR.permissions());

        UserProfile auditor = new UserProfile("", "", Set.of(Role.AUDITOR), Set.of());
        UserAccount demoted = node.users.change(zoe.id(), zoe.version(), auditor);
        assertThat(use(viewing).permissions()).isEqualTo(Role.VIEWER.permissions());
        assertThat(use(administering).permissions()).isEqualTo(Role.AUDITOR.permissions());
        node.users.disable(zoe.id(), demoted.version());
        assertThat(node.signIn.byToken(viewing.secret().reveal())).isEmpty();
    }

    private SignedInUser use(NewApiToken token) {
        return node.signIn.byToken(token.secret().reveal()).orElseThrow();
    }

    @Test
    void aTokenNeverChangesTheAccount() {
        node.as("ada");
        SignedInUser service = use(node.own.addToken("a", Role.ADMINISTRATOR, Duration.ofDays(1)));

        assertThat(service.permissions())
                .contains(Permission.MANAGE_USERS)
                .doesNotContain(Permission.CHANGE_OWN_ACCOUNT);
    }

    @Test
    void aTokenIsWorthNothingWhenItExpiredOrWasRevoked() {
        NewApiToken expiring = node.own.addToken("a", Role.EDITOR, Duration.ofDays(1));
        NewApiToken revoked = node.own.addToken("b", Role.EDITOR, Duration.ofDays(365));

        node.own.revokeToken(revoked.token().id());
        assertThat(node.signIn.byToken(revoked.secret().reveal())).isEmpty();
        assertThat(node.signIn.byToken(expiring.secret().reveal())).isPresent();
        node.clock.pass(Duration.ofDays(1));
        assertThat(node.signIn.byToken(expiring.secret().reveal())).isEmpty();
        assertThat(node.own.tokens()).extracting(ApiToken::name).containsExactlyInAnyOrder("a", "b");
    }

    @Test
    void nothingElseIsAToken() {
        NewApiToken token = node.own.addToken("a", Role.EDITOR, Duration.ofDays(1));
        String secret = token.secret().reveal();

        assertThat(secret).matches("chy_[A-Za-z0-9_-]{43}");
        assertThat(token.toString()).doesNotContain(secret);
        for (String other : new String[] {
            "",
            "chy_",
            secret + "x",
            secret.substring(1),
            "chy_" + "A".repeat(43),
            token.token().id(),
            "' or 1=1 --"
        }) {
            assertThat(node.signIn.byToken(other)).as(other).isEmpty();
        }
    }

    @Test
    void isStoredByItsDigestAloneAndShowsWhenItWasUsed() {
        NewApiToken token = node.own.addToken("a", Role.EDITOR, Duration.ofDays(1));
        String stored = database.transact(em -> em.createQuery("select t.hash from ApiTokenEntity t", String.class)
                .getSingleResult());
        assertThat(stored).matches("[0-9a-f]{64}").isEqualTo(token.secret().hash());
        assertThat(node.own.tokens().get(0).usedAt()).isNull();

        use(token);
        Instant first = node.clock.instant();
        node.clock.pass(Duration.ofMinutes(1));
        use(token);
        assertThat(node.own.tokens().get(0).usedAt()).isEqualTo(first);
        node.clock.pass(Duration.ofMinutes(5));
        use(token);
        assertThat(node.own.tokens().get(0).usedAt()).isEqualTo(node.clock.instant());
    }

    @Test
    void refusesTokensThatAreNotAllowedAndThoseOfOthers() {
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> node.own.addToken(" ", Role.EDITOR, Duration.ofDays(1)))
                .withMessageStartingWith("name ");
        for (Duration validity : new Duration[] {Duration.ZERO, Duration.ofDays(-1), Duration.ofDays(366)}) {
            assertThatExceptionOfType(InvalidUserException.class)
                    .isThrownBy(() -> node.own.addToken("a", Role.EDITOR, validity))
                    .withMessageStartingWith("validity ");
        }
        NewApiToken token = node.own.addToken("a", Role.EDITOR, Duration.ofDays(1));
        node.as("ada");
        assertThatExceptionOfType(UserConflictException.class)
                .isThrownBy(() -> node.own.revokeToken(token.token().id()));
        node.users.revokeToken(zoe.id(), token.token().id());
        assertThat(node.signIn.byToken(token.secret().reveal())).isEmpty();
    }

    @Test
    void hasNotTooManyTokens() {
        for (int i = 0; i < 50; i++) {
            node.own.addToken("a" + i, Role.EDITOR, Duration.ofDays(1));
        }
        assertThatExceptionOfType(InvalidUserException.class)
                .isThrownBy(() -> node.own.addToken("b", Role.EDITOR, Duration.ofDays(1)))
                .withMessageStartingWith("tokens must be at most 50");
    }
}
