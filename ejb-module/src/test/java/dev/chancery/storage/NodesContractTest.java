package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.status.NodeStatus;
import dev.chancery.status.PromptDelivery;
import dev.chancery.status.PromptDelivery.State;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
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
    private Delivered served = new Delivered(0, 3, 0);

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

    @Test
    void tellsWhatEachNodeServesOfThePublishedPrompts() {
        Nodes other = node("a", () -> served);
        Nodes silentOnPrompts = node("b");
        Nodes watcher = node("c", () -> new Delivered(0, 0, 0));

        assertThat(seen(watcher, other, silentOnPrompts))
                .containsExactly(
                        new PromptDelivery(State.UP_TO_DATE, 3, 0),
                        PromptDelivery.of(State.NOT_TOLD),
                        PromptDelivery.of(State.NOTHING_ASKED));
        served = new Delivered(0, 3, 2);
        assertThat(seen(watcher, other)).contains(new PromptDelivery(State.PACKAGED, 3, 2));
        served = new Delivered(0, 0, 0);
        assertThat(seen(watcher, other)).startsWith(PromptDelivery.of(State.NOTHING_ASKED));
    }

    @Test
    void tellsThatANodeIsBehindWhenItServesAnOlderStateForLongerThanPromised() {
        Nodes other = node("a", () -> served);
        Nodes watcher = node("b");
        assertThat(states(watcher, other)).startsWith(State.UP_TO_DATE);

        publish();
        assertThat(states(watcher, other)).as("at once").startsWith(State.UP_TO_DATE);
        pass(Duration.ofMillis(1_999));
        assertThat(states(watcher, other)).as("within two seconds").startsWith(State.UP_TO_DATE);
        pass(Duration.ofMillis(1));
        assertThat(states(watcher, other)).as("after two seconds").startsWith(State.BEHIND);
        assertThat(other.list()).extracting(node -> node.prompts().state()).startsWith(State.BEHIND);

        served = new Delivered(1, 3, 0);
        assertThat(states(watcher, other)).startsWith(State.UP_TO_DATE);
    }

    @Test
    void tellsThatANodeThatIsSilentMayServeAnOlderState() {
        Nodes other = node("a", () -> served);
        Nodes watcher = node("b");
        assertThat(states(watcher, other)).startsWith(State.UP_TO_DATE);

        pass(LEASE.plusSeconds(5));
        assertThat(watcher.list()).extracting(NodeStatus::silent).containsOnly(false);
        pass(Duration.ofMillis(1));
        assertThat(watcher.list()).extracting(NodeStatus::silent).containsOnly(true);
        assertThat(watcher.list().get(0).prompts()).isEqualTo(new PromptDelivery(State.PERHAPS_STALE, 3, 0));
    }

    @Test
    void tellsOfItselfThatItIsStaleWhileTheDatabaseIsAway() {
        AwayDatabase reached = new AwayDatabase(database);
        Nodes self = node(reached, "a", () -> served);
        self.beat();
        reached.takeAway();
        self.beat();
        assertThat(states(self)).containsExactly(State.STALE);

        served = new Delivered(Delivered.NOTHING, 0, 1);
        assertThat(states(self)).as("never read any").containsExactly(State.PACKAGED);
        served = new Delivered(0, 3, 0);
        reached.giveBack();
        assertThat(states(self, self)).containsExactly(State.UP_TO_DATE);
    }

    @Test
    void beatsWhenNobodyCanTellWhatIsServed() {
        Nodes other = node("a", () -> {
            throw new IllegalStateException("planted");
        });
        Nodes watcher = node("b");

        assertThat(states(watcher, other)).startsWith(State.NOT_TOLD);
        assertThat(other.list()).hasSize(1);
    }

    @Test
    void beatsWhenNobodyKnowsOfWhatIsServed() {
        DeliverySource unknown = new DeliverySource() {
            @Override
            public String topic() {
                throw new IllegalStateException("planted");
            }

            @Override
            public Delivered delivered() {
                return served;
            }
        };
        StorageConfig config = new StorageConfig("java:comp/DefaultDataSource", "a", LEASE);
        Nodes other = new Nodes(database, config, Clock.systemUTC(), nanoTime::get, List.of(unknown));

        assertThat(states(node("b"), other)).startsWith(State.NOT_TOLD).hasSize(2);
    }

    private static List<PromptDelivery> seen(Nodes watcher, Nodes... beating) {
        List.of(beating).forEach(Nodes::beat);
        watcher.beat();
        return watcher.list().stream().map(NodeStatus::prompts).toList();
    }

    private static List<State> states(Nodes watcher, Nodes... beating) {
        List.of(beating).forEach(Nodes::beat);
        return seen(watcher).stream().map(PromptDelivery::state).toList();
    }

    private void publish() {
        database.run(em -> new Changes(database).changed(em, "prompts"));
    }

    private Nodes node(String name) {
        return node(name, null);
    }

    private Nodes node(String name, @Nullable Supplier<Delivered> serves) {
        return node(database, name, serves);
    }

    private Nodes node(Database reached, String name, @Nullable Supplier<Delivered> serves) {
        StorageConfig config = new StorageConfig("java:comp/DefaultDataSource", name, LEASE);
        List<DeliverySource> sources = serves == null ? List.of() : List.of(source(serves));
        return new Nodes(reached, config, Clock.systemUTC(), nanoTime::get, sources);
    }

    private static DeliverySource source(Supplier<Delivered> serves) {
        return new DeliverySource() {
            @Override
            public String topic() {
                return "prompts";
            }

            @Override
            public Delivered delivered() {
                return serves.get();
            }
        };
    }

    private void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }
}
