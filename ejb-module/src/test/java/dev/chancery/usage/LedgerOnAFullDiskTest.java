package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.Timings;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.storage.SmallDisk;
import dev.chancery.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The disk under H2 is full for a while: no call is sent that cannot be recorded, and what was sent is recorded later. */
class LedgerOnAFullDiskTest {
    private static final Duration UNTIL_WELL = Duration.ofSeconds(2);
    private static final Duration AT_MOST = Duration.ofSeconds(30);

    private final TestDatabase database = SmallDisk.database();
    private final ScheduledExecutorService executor = Executors.newScheduledThreadPool(4);
    private TestLedger ledger;
    private SimulatedWire wire;

    @BeforeEach
    void open() {
        database.empty();
        ledger = new TestLedger(database, "node-1", executor);
        wire = new SimulatedWire(TestKeys.ring("test-key-1"), ledger);
        assertThat(wire.send("before").text()).isNotEmpty();
        assertThat(ledger.flush()).isTrue();
    }

    @AfterEach
    void close() throws Exception {
        SmallDisk.free();
        wire.close();
        executor.shutdown();
    }

    @Test
    void refusesCallsUntilThereIsRoomAgain() throws Exception {
        Timings.timed(UNTIL_WELL, () -> {
            int before = sent().size();
            SmallDisk.fill();
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(() -> wire.send("lost"))
                        .isInstanceOf(UnavailableException.class)
                        .hasMessageContaining("was not sent");
            }
            assertThat(sent()).hasSize(before);
            assertThat(database.status().reachable()).isFalse();

            SmallDisk.free();
            Duration taken = untilWell();
            assertThat(database.status().reachable()).isTrue();
            return taken;
        });
        assertThat(ledger.flush()).isTrue();
        assertThat(ledger.sent()).containsExactlyInAnyOrderElementsOf(sent());
    }

    @Test
    void recordsLaterWhatWasAnsweredMeanwhile() throws Exception {
        wire.simulator().script("ttft=300");
        Timings.timed(UNTIL_WELL, () -> {
            int before = sent().size();
            Thread taker = new Thread(() -> {
                while (sent().size() == before) {
                    Thread.onSpinWait();
                }
                SmallDisk.fill();
            });
            taker.start();
            assertThat(wire.send("during").text()).isNotEmpty();
            taker.join();

            SmallDisk.free();
            return untilWell();
        });
        assertThat(ledger.flush()).isTrue();
        assertThat(ledger.sent()).containsExactlyInAnyOrderElementsOf(sent());
        assertThat(states()).containsOnly(AttemptState.SUCCEEDED);
    }

    /** Waits far longer than allowed before it gives up. */
    private Duration untilWell() throws InterruptedException {
        long since = System.nanoTime();
        while (true) {
            try {
                Duration so = Duration.ofNanos(System.nanoTime() - since);
                assertThat(wire.send("after").text()).isNotEmpty();
                return so;
            } catch (UnavailableException notYet) {
                assertThat(Duration.ofNanos(System.nanoTime() - since))
                        .as("%s", notYet)
                        .isLessThan(AT_MOST);
                Thread.sleep(20);
            }
        }
    }

    private List<String> sent() {
        return wire.simulator().oracle().entries().stream()
                .map(each -> each.attemptHeader())
                .toList();
    }

    private List<AttemptState> states() {
        return database.transact(em -> em.createQuery(
                        "select a.state from AttemptEntity a where a.errorType is null", AttemptState.class)
                .getResultList());
    }
}
