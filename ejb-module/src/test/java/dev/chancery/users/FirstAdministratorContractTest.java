package dev.chancery.users;

import static dev.chancery.users.UsersOnDatabase.GOOD;
import static dev.chancery.users.UsersOnDatabase.HERE;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Role;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class FirstAdministratorContractTest {
    private static final Pattern ONE_TIME = Pattern.compile("[a-z2-9]{5}(?:-[a-z2-9]{5}){4}");
    private static final Logger LOGGER = Logger.getLogger("dev.chancery.users");

    private final TestDatabase database;
    private final List<String> log = new CopyOnWriteArrayList<>();
    private final Handler recording = new Handler() {
        @Override
        public void publish(LogRecord line) {
            log.add(new SimpleFormatter().formatMessage(line));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };
    private UsersOnDatabase node;

    FirstAdministratorContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void begin() {
        database.empty();
        node = new UsersOnDatabase(database);
        LOGGER.addHandler(recording);
    }

    @AfterEach
    void end() {
        LOGGER.removeHandler(recording);
    }

    @Test
    void isMadeWithAPasswordThatTheLogShowsOnceAndThatHasToBeChanged() {
        FirstAdministrator first = node.first(Map.of());
        first.ensure();
        first.ensure();

        assertThat(log).hasSize(1);
        SignedInUser admin =
                node.signIn.begin("admin", password(log.get(0)), HERE).orElseThrow();
        assertThat(admin.mustChangePassword()).isTrue();
        assertThat(admin.roles()).containsExactly(Role.ADMINISTRATOR);
    }

    @Test
    void isMadeWhenTheDoorOpensAndTheDatabaseAnswers() {
        node.look();
        assertThat(node.users.list()).isEmpty();
        node.signIn.open();
        node.look();
        assertThat(node.users.list()).extracting(UserAccount::name).containsExactly("admin");
    }

    @Test
    void hasThePasswordOfTheConfigurationWhichTheLogDoesNotShow() {
        node.first(Map.of("chancery.admin.name", "root-of-all", "chancery.admin.password", GOOD))
                .ensure();

        assertThat(node.signIn.begin("root-of-all", GOOD, HERE).orElseThrow().mustChangePassword())
                .isFalse();
        assertThat(log).isEmpty();
    }

    @Test
    void hasTheHashOfTheConfiguration() {
        String hash = new Pbkdf2Hash(600_000).generate(GOOD.toCharArray());
        node.first(Map.of("chancery.admin.password-hash", hash)).ensure();

        assertThat(node.signIn.begin("admin", GOOD, HERE)).isPresent();
    }

    @Test
    void isNotMadeWhereThereAreUsers() {
        node.add("ada", GOOD, Role.VIEWER, Role.ADMINISTRATOR);
        node.first(Map.of("chancery.admin.password", GOOD)).ensure();

        assertThat(node.users.list()).extracting(UserAccount::name).containsExactly("ada");
    }

    @Test
    void canBeMadeOnceMoreForWhoLostThePassword() {
        node.add("ada", GOOD, Role.ADMINISTRATOR);
        FirstAdministrator later = node.first(Map.of("chancery.admin.recover", "rescue"));
        later.ensure();
        later.ensure();

        assertThat(node.users.list()).extracting(UserAccount::name).containsExactly("ada", "rescue");
        assertThat(log).hasSize(1);
        assertThat(node.signIn.begin("rescue", password(log.get(0)), HERE)).isPresent();
    }

    @Test
    void isMadeByOneOfManyNodes() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(4);
        CyclicBarrier together = new CyclicBarrier(4);
        try {
            List<Callable<Boolean>> starts = new ArrayList<>();
            for (int i = 0; i < 4; i++) {
                FirstAdministrator first = new UsersOnDatabase(database).first(Map.of());
                starts.add(() -> {
                    together.await();
                    first.ensure();
                    return true;
                });
            }
            for (Future<Boolean> start : threads.invokeAll(starts)) {
                start.get();
            }
        } finally {
            threads.shutdownNow();
        }

        assertThat(node.users.list()).hasSize(1);
        assertThat(log).hasSize(1);
        assertThat(node.signIn.begin("admin", password(log.get(0)), HERE)).isPresent();
    }

    private static String password(String line) {
        Matcher found = ONE_TIME.matcher(line);
        assertThat(found.find()).as(line).isTrue();
        return found.group();
    }
}
