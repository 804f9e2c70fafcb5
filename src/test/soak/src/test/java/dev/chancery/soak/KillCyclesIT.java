package dev.chancery.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.testing.ledgercheck.Evidence;
import dev.chancery.testing.ledgercheck.Ledger;
import dev.chancery.testing.ledgercheck.LedgerCheck;
import dev.chancery.testing.ledgercheck.Received;
import dev.chancery.testing.ledgercheck.Told;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Servers that are killed while they work lose nothing: I1 to I4, over what callers were told, the API's log and the database. */
class KillCyclesIT {

    private static final int CYCLES = Integer.getInteger("soak.cycles");
    private static final int ANSWERS = 500;
    private static final Duration LEASE = Duration.ofSeconds(3);

    /** Many times the lease, for machines that are slow. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final Random random = new Random(20261121);
    private ClaudeSimulator claude;

    @BeforeEach
    void startClaude() {
        claude = ClaudeSimulator.start(SimulatorOptions.forTests());
    }

    @AfterEach
    void stopClaude() {
        claude.close();
    }

    static List<Pair> pairs() {
        return Pair.fromProperties();
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void nothingIsLostByKills(Pair pair) throws Exception {
        Path work = WorkDirectory.emptied(pair.toString());
        LedgerDatabase database = LedgerDatabase.of(pair.database(), work);
        Installation installation = Installation.of(pair.server(), work, LoadEar.in(work.resolve("ear")));
        Evidence evidence;
        Load load;
        try (MortalServer server = new MortalServer(installation, environment(database))) {
            load = new Load(server);
            for (int cycle = 0; cycle < CYCLES; cycle++) {
                server.start();
                if (cycle == 0) {
                    server.limitByBudget();
                }
                load.run(ANSWERS, Duration.ofMillis(random.nextInt(2000)), server::kill);
            }
            recover(server);
            evidence = new Evidence(load.told(), received(), database.read());
        }
        restore(database, installation);
        var violations = LedgerCheck.violations(evidence);
        System.out.printf(
                "%s: %d kills, %s; %s; %d violations%n",
                pair, CYCLES, load, LedgerCheck.scope(evidence), violations.size());
        assertThat(violations).isEmpty();
        assertThat(evidence.ledger().spends())
                .as("a budget that counted")
                .singleElement()
                .satisfies(spend -> assertThat(spend.spent()).isPositive());
        assertThat(evidence.told().stream().filter(Told::succeeded).count()).isGreaterThan(CYCLES * ANSWERS / 2);
    }

    /** What the last kill left open is ended by the next start, when the killed node's lease is over. */
    private static void recover(MortalServer server) throws Exception {
        server.start();
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (server.open() > 0 && System.nanoTime() < end) {
            Thread.sleep(200);
        }
        server.stop();
    }

    /** A server starts on what was restored from a back-up, and all is there. */
    private void restore(LedgerDatabase database, Installation installation) throws Exception {
        LedgerDatabase restored = database.restored(installation.work());
        try (MortalServer server = new MortalServer(installation, environment(restored))) {
            server.start();
            server.stop();
        }
        Ledger before = database.read();
        Ledger after = restored.read();
        assertThat(after.rows()).isEqualTo(before.rows());
        assertThat(after.sums()).isEqualTo(before.sums());
    }

    private List<Received> received() {
        return claude.oracle().entries().stream()
                .map(Entry::line)
                .map(Received::parse)
                .toList();
    }

    private Map<String, String> environment(LedgerDatabase database) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("ANTHROPIC_BASE_URL", claude.uri().toString());
        environment.put("ANTHROPIC_API_KEY", "key-for-the-simulator");
        environment.put("CHANCERY_NODE", "soak");
        environment.put("CHANCERY_NODE_LEASE", LEASE.toString());
        // An answer never overtakes its record here; with the default it does after two seconds of a database that is
        // too slow.
        environment.put("CHANCERY_LEDGER_OUTCOME_WAIT", "PT1M");
        return environment;
    }
}
