package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.storage.Changes;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two nodes on one database, 500 calls a second, three rotations: no call fails, and nothing is sent with a key that was
 * retired more than a second ago. {@code -Dchancery.test.rotation-seconds=60} makes it longer.
 */
class RotationUnderLoadTest {
    private static final int SECONDS = Integer.getInteger("chancery.test.rotation-seconds", 16);
    private static final int CALLS_A_SECOND = 500;
    private static final int CALLERS = 48;
    private static final int ROTATIONS = 3;

    private final TestDatabase database = TestDatabase.quickest();
    private final NamedCallers callers = new NamedCallers().person("ada", Role.ADMINISTRATOR);
    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
    private final ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    private final RotatingKeyRing ring = ring();
    private final RotatingKeyRing otherRing = ring();
    private final SimulatedWire wire = new SimulatedWire(ring);
    private final SimulatedWire otherWire = wire.beside(otherRing);
    private final KeyChain chain = node(ring);
    private final Map<String, Instant> retired = new ConcurrentHashMap<>();

    @AfterEach
    void close() throws Exception {
        threads.shutdownNow();
        scheduler.shutdownNow();
        otherWire.close();
        wire.close();
    }

    @Test
    void failsNoCallAndSendsNothingRetired() throws Exception {
        database.empty();
        node(otherRing);
        String id = chain.add(chain.begin(), KeyDraft.of("billing", "production"), secret(0))
                .key()
                .id();
        activate(chain.find(id).orElseThrow().secrets().get(0).id());
        awaitKeys();
        ConcurrentLinkedQueue<String> failures = new ConcurrentLinkedQueue<>();
        AtomicInteger calls = call(failures);
        for (int i = 1; i <= ROTATIONS; i++) {
            Thread.sleep(SECONDS * 1_000L / (ROTATIONS + 1));
            rotate(id, i);
        }
        threads.shutdown();
        assertThat(threads.awaitTermination(SECONDS + 60, TimeUnit.SECONDS)).isTrue();

        assertThat(failures).isEmpty();
        assertThat(calls).hasValue(SECONDS * CALLS_A_SECOND);
        assertThat(retired).hasSize(ROTATIONS);
        List<Entry> sent = wire.simulator().oracle().entries().stream()
                .filter(entry -> entry.path().equals("/v1/messages"))
                .toList();
        assertThat(sent).hasSize(SECONDS * CALLS_A_SECOND);
        assertThat(sent).extracting(Entry::keyId).as("every key was used").contains(hashes());
        assertThat(sent.stream().filter(this::isLate)).isEmpty();
        assertThat(ring.inFlight(id) + otherRing.inFlight(id)).isZero();
    }

    private AtomicInteger call(ConcurrentLinkedQueue<String> failures) {
        AtomicInteger next = new AtomicInteger();
        AtomicInteger made = new AtomicInteger();
        long start = System.nanoTime();
        for (int i = 0; i < CALLERS; i++) {
            SimulatedWire node = i % 2 == 0 ? wire : otherWire;
            threads.execute(() -> {
                int number = next.getAndIncrement();
                while (number < SECONDS * CALLS_A_SECOND) {
                    long at = start + number * (1_000_000_000L / CALLS_A_SECOND);
                    LockSupport.parkNanos(at - System.nanoTime());
                    try {
                        node.send("Call " + number);
                        made.incrementAndGet();
                    } catch (RuntimeException e) {
                        failures.add(e.toString());
                    }
                    number = next.getAndIncrement();
                }
            });
        }
        return made;
    }

    private void rotate(String id, int number) {
        ListedKey before = chain.find(id).orElseThrow();
        String old = before.secrets().get(0).id();
        String token = chain.begin();
        chain.paste(token, id, secret(number), null);
        chain.chooseGrace(token, Grace.NONE);
        ListedKey after = activate(token);
        retired.put(hash(secret(number - 1)), after.secret(old).orElseThrow().retireAt());
    }

    private ListedKey activate(String token) {
        assertThat(chain.verify(token).secret(token).orElseThrow().verified()).isTrue();
        return chain.activate(token);
    }

    private boolean isLate(Entry entry) {
        Instant end = retired.get(entry.keyId());
        return end != null && entry.start().isAfter(end.plusSeconds(1));
    }

    private void awaitKeys() throws InterruptedException {
        while (!ring.hasKeys() || !otherRing.hasKeys()) {
            Thread.sleep(50);
        }
        try (KeyLease one = ring.lease(KeyNeed.any(Duration.ofSeconds(10)));
                KeyLease other = otherRing.lease(KeyNeed.any(Duration.ofSeconds(10)))) {
            assertThat(one.key()).isEqualTo(other.key());
        }
    }

    /** A node's own view of the database, with the ring that follows it. */
    private KeyChain node(RotatingKeyRing follower) {
        Changes changes = TestChanges.on(database);
        Sealing sealing = new Sealing(new SealingConfig(
                Optional.of(new MasterKeys(List.of(SealTest.key("m1", 1)))), Path.of("unused"), false));
        StoredKeys keys = new StoredKeys(
                database,
                changes,
                sealing,
                StoredKeysConfig.of(name -> null),
                List.of(),
                follower::inFlight,
                Clock.systemUTC());
        changes.onChange(StoredKeys.TOPIC, () -> {
            RingKeys present = keys.ringKeys();
            follower.replace(present.keys(), present.absence());
        });
        scheduler.scheduleWithFixedDelay(() -> TestChanges.look(changes), 0, 500, TimeUnit.MILLISECONDS);
        KeysConfig none = new KeysConfig(List.of(), List.of(), Duration.ofMinutes(5));
        KeyVerifier verifier = key -> new KeyVerdict(200, "req_1", "org_1", "");
        return new KeyChain(keys, none, verifier, callers, new AuditDetails());
    }

    private static RotatingKeyRing ring() {
        return new RotatingKeyRing(Duration.ofMinutes(5), KeyLimits.NONE, Clock.systemUTC(), System::nanoTime);
    }

    private static String[] hashes() {
        String[] hashes = new String[ROTATIONS + 1];
        for (int i = 0; i <= ROTATIONS; i++) {
            hashes[i] = hash(secret(i));
        }
        return hashes;
    }

    private static String secret(int number) {
        return "test-key-of-the-rotation-number-" + number + "-under-load";
    }

    private static String hash(String secret) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(secret.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
