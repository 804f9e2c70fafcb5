package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DatabaseContractTest {
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

        assertThat(database.<Object>transact(em ->
                        em.createQuery("select count(l) from LeaseEntity l").getSingleResult()))
                .isEqualTo(0L);
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
