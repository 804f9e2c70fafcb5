package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.simulator.oracle.Digests;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.usage.TestLedger;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A node that calls with stored keys and keeps a ledger, on a database that it may share with others. */
final class CallingNode implements AutoCloseable {
    private static final Duration REST = Duration.ofMinutes(5);
    private static final long MILLIS_BETWEEN_LOOKS = 500; // as in the container

    private final ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(6);
    private final RotatingKeyRing ring = new RotatingKeyRing(REST, KeyLimits.NONE, Clock.systemUTC(), System::nanoTime);
    private final NamedCallers callers = new NamedCallers().person("ada", Role.ADMINISTRATOR);
    private final StoredKeys keys;
    private final KeyChain chain;
    private final AuditedCalls steps;
    private final TestLedger ledger;
    private final SimulatedWire wire;

    CallingNode(Database database, String name) {
        Changes changes = TestChanges.on(database);
        Sealing sealing = new Sealing(new SealingConfig(
                Optional.of(new MasterKeys(List.of(SealTest.key("first", 1)))), Path.of("unused"), false));
        keys = StoredKeys.in(
                database,
                changes,
                sealing,
                new StoredKeysConfig("production", Optional.empty(), Optional.empty()),
                List.of(),
                ring::inFlight,
                Clock.systemUTC());
        ledger = new TestLedger(database, name, scheduler);
        wire = new SimulatedWire(ring, ledger);
        chain = new KeyChain(
                keys, new KeysConfig(List.of(), List.of(), REST), wire.verifier(), callers, new AuditDetails());
        steps = new AuditedCalls(database, callers);
        changes.onChange(KeyTransactions.TOPIC, this::refresh);
        scheduler.scheduleWithFixedDelay(
                () -> TestChanges.look(changes), 0, MILLIS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
    }

    private void refresh() {
        RingKeys present = keys.directory().ringKeys();
        ring.replace(present.keys(), present.absence());
    }

    void call() {
        wire.send("hello");
    }

    /** Waits until this node has heard of a key. */
    void awaitKeys() throws InterruptedException {
        Instant deadline = Instant.now().plusSeconds(30);
        while (!ring.hasKeys()) {
            assertThat(Instant.now()).as("waiting for keys").isBefore(deadline);
            Thread.sleep(20);
        }
    }

    /** A new key in use, with its first secret; tells its id. */
    String add(String name, String secret) throws Exception {
        String token = chain.begin();
        PastedKey pasted = steps.call(chain, "add", token, KeyDraft.of(name, "production"), secret);
        steps.call(chain, "verify", token);
        steps.call(chain, "activate", token);
        return pasted.key().id();
    }

    /** Another secret in use in place of the present one. */
    void rotate(String keyId, String secret, Grace grace) throws Exception {
        String token = chain.begin();
        steps.call(chain, "paste", token, keyId, secret, null);
        steps.call(chain, "verify", token);
        steps.call(chain, "chooseGrace", token, grace);
        steps.call(chain, "activate", token);
    }

    void retire(String keyId, String secret) throws Exception {
        steps.call(chain, "retire", stored(keyId, secret).id());
    }

    /** A secret as it is stored. */
    SecretEntry stored(String keyId, String secret) {
        return keys.directory().find(keyId).orElseThrow().secrets().stream()
                .filter(each -> keys.directory().open(each.id()).reveal().equals(secret))
                .findFirst()
                .orElseThrow();
    }

    TestLedger ledger() {
        return ledger;
    }

    /** What the simulator received of this node. */
    List<Entry> received() {
        return wire.simulator().oracle().entries();
    }

    /** Of that, the messages that were sent with a secret. */
    Stream<Entry> messages(String secret) {
        String id = Digests.keyId(secret);
        return received().stream()
                .filter(entry -> entry.path().equals("/v1/messages"))
                .filter(entry -> id.equals(entry.keyId()));
    }

    @Override
    public void close() throws Exception {
        scheduler.shutdownNow();
        wire.close();
    }
}
