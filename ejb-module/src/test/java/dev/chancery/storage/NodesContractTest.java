package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.NodeStatus;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class NodesContractTest {
    private static final Duration LEASE = Duration.ofSeconds(15);

    private final TestDatabase database;
    private final AtomicLong nanoTime = new AtomicLong();
    private final List<String> buried = new ArrayList<>();
    private final ScheduledExecutorService unused = Executors.newScheduledThreadPool(1);

    NodesContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @AfterEach
    void end() {
        unused.shutdownNow();
    }

    @Test
    void buriesANodeThatWasSilentForItsLease() {
        Nodes dead = node("dead");
        Nodes watcher = node("watcher");
        watcher.whenGone(buried::add);
        dead.beat();

        watcher.beat();
        pass(LEASE.minusMillis(1));
        watcher.beat();
        assertThat(buried).isEmpty();

        pass(Duration.ofMillis(1));
        watcher.beat();
        watcher.beat();
        assertThat(buried).containsExactly(dead.id());
    }

    @Test
    void leavesANodeAloneThatBeats() {
        Nodes living = node("living");
        Nodes watcher = node("watcher");
        watcher.whenGone(buried::add);
        for (int i = 0; i < 10; i++) {
            living.beat();
            watcher.beat();
            pass(LEASE.minusSeconds(1));
        }

        assertThat(buried).isEmpty();
    }

    @Test
    void buriesAgainWhenAnHeirFailed() {
        Nodes dead = node("dead");
        Nodes watcher = node("watcher");
        watcher.whenGone(id -> {
            buried.add(id);
            if (buried.size() == 1) {
                throw new IllegalStateException("planted");
            }
        });
        dead.beat();
        watcher.beat();
        pass(LEASE);
        watcher.beat();
        watcher.beat();
        watcher.beat();

        assertThat(buried).containsExactly(dead.id(), dead.id());
    }

    @Test
    void comesBackAfterItWasBuried() {
        Nodes stopped = node("stopped");
        Nodes watcher = node("watcher");
        stopped.beat();
        watcher.beat();
        pass(LEASE);
        watcher.beat();

        stopped.beat();

        assertThat(database.<Boolean>transact(em -> em.find(NodeEntity.class, stopped.id()) != null))
                .isTrue();
    }

    @Test
    void leavesWorkToOneNodeUntilThatIsGone() {
        Nodes one = node("one");
        Nodes two = node("two");
        one.beat();
        two.beat();
        LeasedWork ofOne = new LeasedWork(database, one, unused);
        LeasedWork ofTwo = new LeasedWork(database, two, unused);

        ofOne.runOnce("work", () -> buried.add("one"));
        ofTwo.runOnce("work", () -> buried.add("two"));
        ofOne.runOnce("work", () -> buried.add("one"));
        assertThat(buried).containsExactly("one", "one");

        pass(LEASE);
        two.beat();
        ofTwo.runOnce("work", () -> buried.add("two"));
        ofOne.runOnce("work", () -> buried.add("one"));
        assertThat(buried).containsExactly("one", "one", "two");
    }

    @Test
    void tellsWhichNodesThereAreAndHowLongTheyWereQuiet() {
        Nodes other = node("a");
        Nodes self = node("b");
        assertThat(self.list()).as("before the first beat").singleElement().satisfies(node -> {
            assertThat(node.name()).isEqualTo("b");
            assertThat(node.self()).isTrue();
        });
        other.beat();
        self.beat();
        pass(Duration.ofSeconds(4));
        self.beat();
        pass(Duration.ofSeconds(1));

        assertThat(self.list()).extracting(NodeStatus::name).containsExactly("a", "b");
        assertThat(self.list()).extracting(NodeStatus::self).containsExactly(false, true);
        assertThat(self.list())
                .extracting(NodeStatus::quiet)
                .containsExactly(Duration.ofSeconds(5), Duration.ofSeconds(1));
    }

    private Nodes node(String name) {
        StorageConfig config = new StorageConfig("java:comp/DefaultDataSource", name, LEASE);
        return new Nodes(database, config, Clock.systemUTC(), nanoTime::get);
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
