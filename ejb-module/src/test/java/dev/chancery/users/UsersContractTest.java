package dev.chancery.users;

import static dev.chancery.users.UsersOnDatabase.GOOD;
import static dev.chancery.users.UsersOnDatabase.HERE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UsersContractTest {
    private static final UserProfile EDITOR = new UserProfile("Zoë", "zoe@example.org", Set.of(Role.EDITOR), Set.of());

    private final TestDatabase database;
    private UsersOnDatabase node;

    UsersContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.empty();
        node = new UsersOnDatabase(database);
        node.add("ada", GOOD, Role.ADMINISTRATOR);
    }

    @Test
    void keepsWhatIsSaid() {
        UserProfile profile =
                new UserProfile("王小明", "ming@例子.公司", Set.of(Role.EDITOR, Role.AUDITOR), Set.of(Permission.ROTATE_KEYS));

        UserAccount added = node.users.add("王小明", profile).account();

        assertThat(node.account("王小明")).isEqualTo(added);
        assertThat(added.profile()).isEqualTo(profile);
        assertThat(added.enabled()).isTrue();
        assertThat(added.mustChangePassword()).isTrue();
        assertThat(added.createdAt()).isEqualTo(node.clock.instant());
        assertThat(added.lastSignIn()).isNull();
        assertThat(node.users.list()).extracting(UserAccount::name).containsExactly("ada", "王小明");
    }

    @Test
    void refusesASecondUserOfTheSameNameHoweverItIsWritten() {
        assertThatExceptionOfType(UserConflictException.class)
                .isThrownBy(() -> node.users.add("ADA", EDITOR))
                .withMessage("There is a user 'ADA' already.");
    }

    @Test
    void aChangeOfRolesEndsSessionsAndOneOfTheNameDoesNot() {
        node.add("zoe", GOOD, Role.EDITOR);
        SignedInUser before = node.signIn.begin("zoe", GOOD, HERE).orElseThrow();
        UserAccount renamed = node.users.change(before.id(), node.account("zoe").version(), EDITOR);
        node.look();
        assertThat(node.signIn.current(before.id()).orElseThrow().epoch()).isEqualTo(before.epoch());

        node.users.change(
                before.id(), renamed.version(), new UserProfile("", "", Set.of(Role.EDITOR, Role.VIEWER), Set.of()));
        node.look();
        assertThat(node.signIn.current(before.id()).orElseThrow().epoch()).isGreaterThan(before.epoch());
    }

    @Test
    void aDisabledUserIsKnownNowhereUntilEnabledAgain() {
        node.add("zoe", GOOD, Role.EDITOR);
        SignedInUser before = node.signIn.begin("zoe", GOOD, HERE).orElseThrow();
        UsersOnDatabase other = new UsersOnDatabase(database);
        other.look();

        UserAccount disabled =
                node.users.disable(before.id(), node.account("zoe").version());
        other.look();
        assertThat(disabled.enabled()).isFalse();
        assertThat(other.signIn.current(before.id())).isEmpty();

        node.users.enable(before.id(), disabled.version());
        other.look();
        assertThat(other.signIn.current(before.id()).orElseThrow().epoch()).isGreaterThan(before.epoch());
        assertThat(other.signIn.begin("zoe", GOOD, HERE)).isPresent();
    }

    @Test
    void tellsThoseWhoListen() {
        int[] heard = new int[1];
        node.signIn.onChange(() -> heard[0]++);
        node.look();
        int before = heard[0];
        UserAccount ada = node.account("ada");
        node.users.endSessions(ada.id(), ada.version());
        node.look();
        node.look();

        assertThat(heard[0]).isEqualTo(before + 1);
    }

    @Test
    void aResetPasswordTakesTheOldOnesPlace() {
        UserAccount zoe = node.add("zoe", GOOD, Role.EDITOR);

        IssuedAccess issued = node.users.resetPassword(zoe.id(), zoe.version());

        assertThat(issued.account().mustChangePassword()).isTrue();
        assertThat(node.signIn.begin("zoe", GOOD, HERE)).isEmpty();
        assertThat(node.signIn.begin("zoe", issued.password().reveal(), HERE)).isPresent();
        assertThat(issued.toString()).doesNotContain(issued.password().reveal());
    }

    @Test
    void deletesAUserWithTheirTokensAndGivesTheNameAgain() {
        UserAccount zoe = node.add("zoe", GOOD, Role.EDITOR);
        node.own.addToken("ci", Role.EDITOR, Duration.ofDays(1));

        node.users.delete(zoe.id(), zoe.version());

        assertThat(node.users.list()).extracting(UserAccount::name).containsExactly("ada");
        assertThat(node.users.tokens(zoe.id())).isEmpty();
        assertThat(node.users.add("zoe", EDITOR).account().id()).isNotEqualTo(zoe.id());
    }

    @Test
    void letsNobodyTakeTheLastAdministratorAway() {
        UserAccount ada = node.account("ada");
        UserProfile viewer = new UserProfile("", "", Set.of(Role.VIEWER), Set.of());
        String last = "This is the last administrator who is enabled";

        assertThatExceptionOfType(UserConflictException.class)
                .isThrownBy(() -> node.users.disable(ada.id(), ada.version()))
                .withMessageStartingWith(last);
        assertThatExceptionOfType(UserConflictException.class)
                .isThrownBy(() -> node.users.change(ada.id(), ada.version(), viewer))
                .withMessageStartingWith(last);
        assertThatExceptionOfType(UserConflictException.class)
                .isThrownBy(() -> node.users.delete(ada.id(), ada.version()))
                .withMessageStartingWith(last);
        assertThat(node.account("ada")).isEqualTo(ada);
    }

    @Test
    void twoWhoDisableEachOtherLeaveOne() throws Exception {
        UserAccount bob = node.add("bob", GOOD, Role.ADMINISTRATOR);
        UserAccount ada = node.account("ada");
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            List<Future<Boolean>> done = threads.invokeAll(List.of(
                    disabling(new UsersOnDatabase(database), ada, together),
                    disabling(new UsersOnDatabase(database), bob, together)));
            int successes = (done.get(0).get() ? 1 : 0) + (done.get(1).get() ? 1 : 0);

            assertThat(successes).isEqualTo(1);
            assertThat(node.users.list()).filteredOn(UserAccount::enabled).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Callable<Boolean> disabling(UsersOnDatabase on, UserAccount whom, CyclicBarrier together) {
        return () -> {
            together.await();
            try {
                on.users.disable(whom.id(), whom.version());
                return true;
            } catch (UserConflictException e) {
                return false;
            }
        };
    }

    @Test
    void tellsAnEditorThatSomebodyElseWasFirst() {
        UserAccount ada = node.account("ada");
        node.users.change(ada.id(), ada.version(), new UserProfile("A", "", Set.of(Role.ADMINISTRATOR), Set.of()));

        assertThatExceptionOfType(UserChangedException.class)
                .isThrownBy(() -> node.users.change(ada.id(), ada.version(), EDITOR))
                .withMessage("Somebody else changed the user 'ada' meanwhile: look at it again.");
        assertThatExceptionOfType(UserChangedException.class)
                .isThrownBy(() -> node.users.disable("no such id", 0))
                .withMessage("The user has been deleted.");
    }

    @Test
    void signingInIsNoChangeThatAnEditorHasToLookAt() {
        UserAccount ada = node.account("ada");
        node.signIn.begin("ada", GOOD, HERE);

        assertThat(node.users.endSessions(ada.id(), ada.version()).lastSignIn()).isNotNull();
    }
}
