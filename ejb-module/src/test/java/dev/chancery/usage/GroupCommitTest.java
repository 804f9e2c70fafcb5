package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.storage.AwayDatabase;
import jakarta.persistence.PersistenceException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GroupCommitTest {
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(2);
    private final List<List<Integer>> batches = Collections.synchronizedList(new ArrayList<>());
    private final List<Integer> unwanted = Collections.synchronizedList(new ArrayList<>());
    private final CountDownLatch begun = new CountDownLatch(1);
    private final CountDownLatch goOn = new CountDownLatch(1);
    private final AtomicBoolean away = new AtomicBoolean();
    private final AtomicBoolean full = new AtomicBoolean();

    @AfterEach
    void end() {
        executor.shutdownNow();
    }

    @Test
    void writesTogetherWhatComesWhileItWrites() throws Exception {
        GroupCommit<Integer, Integer> lane = lane(GroupCommit.WhenAway.FAIL);
        CompletableFuture<Integer> first = lane.submit(1);
        assertThat(begun.await(15, TimeUnit.SECONDS)).isTrue();
        List<CompletableFuture<Integer>> others = List.of(lane.submit(2), lane.submit(3), lane.submit(4));
        goOn.countDown();

        assertThat(first.get(15, TimeUnit.SECONDS)).isEqualTo(10);
        assertThat(others.get(2).get(15, TimeUnit.SECONDS)).isEqualTo(40);
        assertThat(batches).containsExactly(List.of(1), List.of(2, 3, 4));
        assertThat(lane.flush(Duration.ofSeconds(30))).isTrue();
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void leavesOutWhatNobodyWaitsForAnyMore() throws Exception {
        GroupCommit<Integer, Integer> lane = lane(GroupCommit.WhenAway.FAIL);
        CompletableFuture<Integer> first = lane.submit(1);
        assertThat(begun.await(15, TimeUnit.SECONDS)).isTrue();
        lane.submit(2).cancel(false);
        CompletableFuture<Integer> third = lane.submit(3);
        first.cancel(false);
        goOn.countDown();

        third.get(15, TimeUnit.SECONDS);
        assertThat(batches).containsExactly(List.of(1), List.of(3));
        assertThat(unwanted).containsExactly(1);
        assertThat(lane.waiting()).isZero();
    }

    @Test
    void failsTheOneThatCannotBeWrittenAndWritesTheOthers() throws Exception {
        GroupCommit<Integer, Integer> lane = lane(GroupCommit.WhenAway.FAIL);
        lane.submit(1);
        assertThat(begun.await(15, TimeUnit.SECONDS)).isTrue();
        CompletableFuture<Integer> poison = lane.submit(-1);
        CompletableFuture<Integer> good = lane.submit(5);
        goOn.countDown();

        assertThat(good.get(15, TimeUnit.SECONDS)).isEqualTo(50);
        assertThatThrownBy(() -> poison.get(15, TimeUnit.SECONDS)).hasMessageContaining("poison");
    }

    @Test
    void tellsAtOnceThatTheDatabaseIsAway() {
        away.set(true);
        goOn.countDown();

        assertThatThrownBy(() -> lane(GroupCommit.WhenAway.FAIL).submit(1).get(15, TimeUnit.SECONDS))
                .hasMessageContaining("away");
    }

    @Test
    void saysWhatMayHaveBeenWrittenAllTheSame() {
        away.set(true);
        goOn.countDown();

        assertThatThrownBy(() -> lane(GroupCommit.WhenAway.FAIL).submit(7).get(15, TimeUnit.SECONDS))
                .hasMessageContaining("away");
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(15);
        while (unwanted.isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.onSpinWait();
        }
        assertThat(unwanted).containsExactly(7);
    }

    @Test
    void keepsWhatAFullDiskRefusesUntilThereIsRoom() throws Exception {
        full.set(true);
        goOn.countDown();
        GroupCommit<Integer, Integer> lane = lane(GroupCommit.WhenAway.KEEP);
        CompletableFuture<Integer> kept = lane.submit(1);
        assertThat(lane.flush(Duration.ofMillis(100))).isFalse();

        full.set(false);

        assertThat(kept.get(15, TimeUnit.SECONDS)).isEqualTo(10);
    }

    @Test
    void keepsWhatItMustNotLoseUntilTheDatabaseIsBack() throws Exception {
        away.set(true);
        goOn.countDown();
        GroupCommit<Integer, Integer> lane = lane(GroupCommit.WhenAway.KEEP);
        List<CompletableFuture<Integer>> all = List.of(lane.submit(1), lane.submit(2), lane.submit(3));
        assertThat(lane.flush(Duration.ofMillis(100))).isFalse();
        assertThat(lane.waiting()).isEqualTo(3);

        away.set(false);

        assertThat(all.get(2).get(15, TimeUnit.SECONDS)).isEqualTo(30);
        assertThat(batches.stream().flatMap(List::stream)).containsExactly(1, 2, 3);
    }

    private GroupCommit<Integer, Integer> lane(GroupCommit.WhenAway whenAway) {
        return new GroupCommit<>("test", executor, whenAway, this::commit, (item, cancelled) -> unwanted.add(item));
    }

    private List<Integer> commit(List<Integer> batch) {
        begun.countDown();
        try {
            goOn.await(15, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        if (away.get()) {
            throw AwayDatabase.exception();
        }
        if (full.get()) {
            throw new PersistenceException(new SQLException("could not extend file", "53100"));
        }
        if (batch.contains(-1)) {
            throw new IllegalStateException("poison");
        }
        batches.add(List.copyOf(batch));
        return batch.stream().map(number -> number * 10).toList();
    }
}
