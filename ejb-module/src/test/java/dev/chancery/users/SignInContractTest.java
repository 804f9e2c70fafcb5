package dev.chancery.users;

import static dev.chancery.users.UsersOnDatabase.ELSEWHERE;
import static dev.chancery.users.UsersOnDatabase.GOOD;
import static dev.chancery.users.UsersOnDatabase.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.TestTrail;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class SignInContractTest {
    private final TestDatabase database;
    private UsersOnDatabase node;

    SignInContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.empty();
        node = new UsersOnDatabase(database);
        node.add("Ada", GOOD, Role.ADMINISTRATOR);
    }

    @Test
    void knowsAUserByNameAndPasswordHoweverTheNameIsWritten() {
        SignedInUser ada = node.signIn.begin("aDA", GOOD, HERE).orElseThrow();

        assertThat(ada.name()).isEqualTo("Ada");
        assertThat(ada.permissions()).containsExactlyInAnyOrder(Permission.values());
        assertThat(node.signIn.current(ada.id())).contains(ada);
        assertThat(node.account("Ada").lastSignIn()).isEqualTo(node.clock.instant());
    }

    @Test
    void refusesAWrongPasswordAnUnknownNameAndADisabledUserAlike() {
        node.add("Bob", GOOD, Role.ADMINISTRATOR);
        UserAccount bob = node.account("Bob");
        node.users.disable(bob.id(), bob.version());

        assertThat(node.signIn.begin("Ada", "a wrong password", HERE)).isEmpty();
        assertThat(node.signIn.begin("nobody", GOOD, HERE)).isEmpty();
        assertThat(node.signIn.begin("Bob", GOOD, HERE)).isEmpty();
        assertThat(node.signIn.begin("", "", HERE)).isEmpty();
        assertThat(node.signIn.begin("x".repeat(10_000), "x".repeat(10_000), HERE))
                .isEmpty();
    }

    @Test
    void letsNobodyDoAnythingBeforeTheyChoseAPassword() {
        IssuedAccess eve = node.users.add("eve", new UserProfile("", "", Set.of(Role.EDITOR), Set.of()));

        SignedInUser first =
                node.signIn.begin("eve", eve.password().reveal(), HERE).orElseThrow();

        assertThat(first.mustChangePassword()).isTrue();
        assertThat(first.permissions()).containsExactly(Permission.CHANGE_OWN_ACCOUNT);
        assertThat(node.signIn.once("eve", eve.password().reveal(), HERE)).isEmpty();
    }

    @Test
    void waitsLongerAfterEachFailureAndThenLocksForAWhile() {
        for (int i = 0; i < 5; i++) {
            assertThat(node.signIn.begin("Ada", "wrong", HERE)).isEmpty();
        }
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).as("a second later").isEmpty();
        node.clock.pass(Duration.ofSeconds(1));
        assertThat(node.signIn.begin("Ada", "wrong", HERE)).isEmpty();
        node.clock.pass(Duration.ofSeconds(1));
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).as("two seconds later").isEmpty();

        for (int i = 0; i < 10; i++) {
            node.clock.pass(Duration.ofSeconds(20));
            node.signIn.begin("Ada", "wrong", HERE);
        }
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).isEmpty();
        node.clock.pass(BackOff.LOCK);
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).isPresent();
    }

    @Test
    void whatIsTriedDuringALockDoesNotLengthenIt() {
        lock("Ada", HERE);
        for (int i = 0; i < 14; i++) {
            node.clock.pass(Duration.ofMinutes(1));
            assertThat(node.signIn.begin("Ada", "wrong", HERE)).isEmpty();
        }
        node.clock.pass(Duration.ofMinutes(1));

        assertThat(node.signIn.begin("Ada", GOOD, HERE)).isPresent();
    }

    @Test
    void whoeverGuessesElsewhereDoesNotLockOutWhoHasSignedInHere() {
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).isPresent();
        for (int i = 0; i < 40; i++) {
            node.signIn.begin("Ada", "wrong", "198.51.100." + i);
        }

        assertThat(node.signIn.begin("Ada", GOOD, ELSEWHERE))
                .as("a new address")
                .isEmpty();
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).as("a known address").isPresent();
    }

    @Test
    void oneAddressCannotGoThroughAllNames() {
        for (int i = 0; i < 50; i++) {
            assertThat(node.signIn.begin("name" + i, "password", ELSEWHERE)).isEmpty();
        }

        assertThat(node.signIn.begin("Ada", GOOD, ELSEWHERE)).isEmpty();
        assertThat(node.signIn.begin("Ada", GOOD, HERE)).isPresent();
    }

    @Test
    void countsOnAllNodesTogether() {
        lock("Ada", HERE);

        assertThat(new UsersOnDatabase(database).signIn.begin("Ada", GOOD, HERE))
                .isEmpty();
    }

    @Test
    void manyAtOnceCountAsWell() throws Exception {
        ExecutorService guessers = Executors.newFixedThreadPool(8);
        try {
            List<Future<Optional<SignedInUser>>> guesses = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                String guess = i == 39 ? GOOD : "guess number " + i;
                guesses.add(guessers.submit(() -> node.signIn.begin("Ada", guess, ELSEWHERE)));
            }
            for (Future<Optional<SignedInUser>> guess : guesses) {
                assertThat(guess.get()).isEmpty();
            }
        } finally {
            guessers.shutdownNow();
        }
    }

    @Test
    void tellsTheAuditTrailOfTheFirstFailureAndOfTheLock() {
        int before = node.rows().size();
        lock("Ada", ELSEWHERE);
        node.signIn.begin("Ada", "wrong", ELSEWHERE);

        List<AuditEntry> rows = node.rows().subList(before, node.rows().size());
        assertThat(rows)
                .extracting(AuditEntry::failure)
                .containsExactly(
                        "Wrong name or password.", "Wrong name or password, once too often: locked for 15 minutes.");
        assertThat(rows).allSatisfy(row -> {
            assertThat(row.action()).isEqualTo("session.begin");
            assertThat(row.resourceId()).isEqualTo("Ada");
            assertThat(row.outcome()).isEqualTo("REFUSED");
            assertThat(row.source()).isEqualTo(ELSEWHERE);
            assertThat(row.actor()).isEmpty();
        });
    }

    @Test
    void writesDownNoNameThatNobodyHasNorARowForEach() {
        int before = node.rows().size();
        for (int i = 0; i < 60; i++) {
            node.signIn.begin("my password " + i, "x", ELSEWHERE);
        }

        List<AuditEntry> rows = node.rows().subList(before, node.rows().size());
        assertThat(rows).hasSize(3).allSatisfy(row -> assertThat(row.resourceId())
                .isEqualTo("(unknown)"));
        assertThat(rows.toString()).doesNotContain("my password");
    }

    @Test
    void forgetsCountsThatAreLongPastButNotWhereAUserSignedIn() {
        node.signIn.begin("Ada", GOOD, HERE);
        node.signIn.begin("Ada", "wrong", ELSEWHERE);
        node.clock.pass(Duration.ofHours(2));
        node.tools.throttle().purge();

        long left = database.transact(em -> em.createQuery("select count(c) from SignInCountEntity c", Long.class)
                .getSingleResult());
        assertThat(left).isEqualTo(1);
    }

    @Test
    void hashesAgainWhatHasFewRounds() {
        String before = hash("Ada");
        AccountTools more = new AccountTools(
                new PasswordCheck(new Pbkdf2Hash(2000), 1),
                node.tools.throttle(),
                node.tools.states(),
                node.tools.tokens());
        SignIn later = new SignIn(
                database,
                more,
                new SignInRecords(database, new AuditDetails(), node.clock),
                node.callers,
                TestTrail.on(database),
                true,
                () -> {});

        assertThat(later.begin("Ada", GOOD, HERE)).isPresent();
        assertThat(Pbkdf2Hash.rounds(before)).isEqualTo(1000);
        assertThat(Pbkdf2Hash.rounds(hash("Ada"))).isEqualTo(2000);
        assertThat(later.begin("Ada", GOOD, HERE)).isPresent();
    }

    private String hash(String name) {
        return database.transact(
                em -> UserRepository.find(em, name).orElseThrow().passwordHash());
    }

    private void lock(String name, String source) {
        for (int i = 0; i < 10; i++) {
            node.signIn.begin(name, "wrong", source);
            node.clock.pass(Duration.ofSeconds(i < 9 ? 20 : 0));
        }
    }
}
