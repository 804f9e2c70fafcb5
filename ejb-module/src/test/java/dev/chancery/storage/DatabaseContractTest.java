package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DatabaseContractTest {
    private static final String INSERT =
            "insert into chancery_lease (name, holder, version) values (?, 'by statement', 1)";
    private static final String UPDATE = "update chancery_lease set holder = 'by statement' where name = ?";

    private final TestDatabase database;

    DatabaseContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void keepsWhatIsCommitted() {
        database.run(em -> em.persist(new LeaseEntity("work", "one")));

        assertThat(holder("work")).isEqualTo("one");
        assertThat(database.status().reachable()).isTrue();
        assertThat(database.status().inMemory()).isFalse();
        assertThat(database.status().product()).startsWith(database.isPostgres() ? "PostgreSQL" : "H2");
    }

    @Test
    void keepsNothingOfWhatFailed() {
        assertThatThrownBy(() -> database.run(em -> {
                    em.persist(new LeaseEntity("work", "one"));
                    em.flush();
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(count()).isZero();
    }

    @Test
    void keepsWhatStatementsWroteAlone() {
        assertThat(insert("one", "two", "three")).containsExactly(1, 1, 1);

        assertThat(holder("two")).isEqualTo("by statement");
        assertThat(insert()).isEmpty();
    }

    @Test
    void statementsAndEntitiesShareATransaction() {
        assertThatThrownBy(() -> database.run(em -> {
                    em.persist(new LeaseEntity("entity", "one"));
                    em.flush();
                    assertThat(Batch.run(UPDATE, List.of("entity", "none"), List::of))
                            .containsExactly(1, 0);
                    insert("statement");
                    assertThat(em.find(LeaseEntity.class, "statement")).isNotNull();
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(count()).isZero();
    }

    @Test
    void statementsThatFailUndoEverything() {
        database.run(em -> em.persist(new LeaseEntity("taken", "one")));

        assertThatThrownBy(() -> database.run(em -> {
                    em.persist(new LeaseEntity("entity", "one"));
                    insert("new", "taken");
                }))
                .isInstanceOf(PersistenceException.class);
        assertThat(count()).isEqualTo(1);
        insert("new");
        assertThat(count()).as("the connection is as good as before").isEqualTo(2);
    }

    @Test
    void takesNoStatementsOutsideATransaction() {
        assertThatThrownBy(() -> Batch.run(INSERT, List.of("one"), List::of))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("no transaction is under way");
    }

    private int[] insert(String... names) {
        return database.transact(em -> Batch.run(INSERT, List.of(names), List::of));
    }

    private long count() {
        return database.transact(em ->
                em.createQuery("select count(l) from LeaseEntity l", Long.class).getSingleResult());
    }

    @Test
    void joinsTheTransactionUnderWay() {
        assertThatThrownBy(() -> database.run(outer -> {
                    database.run(inner -> inner.persist(new LeaseEntity("inner", "one")));
                    throw new IllegalStateException("planted");
                }))
                .hasMessage("planted");

        assertThat(database.<Object>transact(em -> em.find(LeaseEntity.class, "inner") == null))
                .isEqualTo(true);
    }

    @Test
    void repeatsWorkThatLostAgainstAnother() throws Exception {
        database.run(em -> em.persist(new NodeEntity("node", "name", java.time.Instant.EPOCH)));
        int callers = 4;
        CyclicBarrier together = new CyclicBarrier(callers);
        AtomicInteger runs = new AtomicInteger();
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                AtomicInteger tries = new AtomicInteger();
                all.add(threads.submit(() -> database.run(em -> {
                    NodeEntity node = em.find(NodeEntity.class, "node");
                    runs.incrementAndGet();
                    if (tries.incrementAndGet() == 1) {
                        await(together);
                    }
                    node.beatOnce();
                })));
            }
            for (Future<?> each : all) {
                each.get(20, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        long beat = database.transact(em -> em.find(NodeEntity.class, "node").beat());
        assertThat(beat).isEqualTo(callers);
        assertThat(runs.get()).isGreaterThan(callers);
    }

    @Test
    void standsInterruptsOfWhoeverWrites() throws Exception {
        List<Thread> writers = new ArrayList<>();
        List<Throwable> failures = new CopyOnWriteArrayList<>();
        for (int i = 0; i < 4; i++) {
            int writer = i;
            Thread thread = new Thread(() -> {
                for (int row = 0; row < 50; row++) {
                    Thread.interrupted();
                    String id = writer + "-" + row;
                    database.run(em -> em.persist(new LeaseEntity(id, "one")));
                }
            });
            thread.setUncaughtExceptionHandler((of, failure) -> failures.add(failure));
            writers.add(thread);
            thread.start();
        }
        while (writers.stream().anyMatch(Thread::isAlive)) {
            writers.forEach(Thread::interrupt);
            LockSupport.parkNanos(500_000);
        }

        assertThat(failures).isEmpty();
        assertThat(count()).isEqualTo(200);
    }

    @Test
    void writesManyRowsAtOnce() {
        database.run(em -> {
            for (int i = 0; i < 1200; i++) {
                em.persist(new LeaseEntity("work-" + i, "one"));
            }
        });

        assertThat(database.<Object>transact(em ->
                        em.createQuery("select count(l) from LeaseEntity l").getSingleResult()))
                .isEqualTo(1200L);
    }

    private String holder(String name) {
        return database.transact(em -> em.find(LeaseEntity.class, name).holder());
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
