package dev.chancery.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import dev.chancery.testing.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** WildFly and Open Liberty on one PostgreSQL: what is published on one is served on the other within two seconds. */
class TwoNodesIT {

    private static final int PUBLICATIONS = 10;
    private static final Duration AT_MOST = Duration.ofSeconds(2);

    @Test
    void servesOnOneNodeWhatIsPublishedOnTheOther() throws Exception {
        Path work = WorkDirectory.emptied("two-nodes");
        Path ear = LoadEar.in(work.resolve("ear"));
        LedgerDatabase database = new PostgresLedger(PostgresServer.shared());
        try (ClaudeSimulator claude = ClaudeSimulator.start(SimulatorOptions.forTests());
                MortalServer wildfly = node("wildfly", work, ear, environment(database, claude));
                MortalServer liberty = node("liberty", work, ear, environment(database, claude))) {
            wildfly.start();
            liberty.start();
            Duration longest = Duration.ZERO;
            for (int i = 0; i < PUBLICATIONS; i++) {
                Duration one = untilServed("from-wildfly-" + i, wildfly, liberty);
                Duration other = untilServed("from-liberty-" + i, liberty, wildfly);
                longest = longest.compareTo(one) > 0 ? longest : one;
                longest = longest.compareTo(other) > 0 ? longest : other;
            }
            System.out.printf(
                    "%d publications on each of two nodes: served on the other after at most %d ms%n",
                    PUBLICATIONS, longest.toMillis());
            assertThat(longest).isLessThan(AT_MOST);
            wildfly.stop();
            liberty.stop();
        }
    }

    private static MortalServer node(String server, Path work, Path ear, Map<String, String> environment)
            throws IOException {
        Map<String, String> own = new HashMap<>(environment);
        own.put("CHANCERY_NODE", server);
        return new MortalServer(Installation.of(server, work.resolve(server), ear), own);
    }

    private static Map<String, String> environment(LedgerDatabase database, ClaudeSimulator claude) {
        Map<String, String> environment = new HashMap<>(database.environment());
        environment.put("ANTHROPIC_BASE_URL", claude.uri().toString());
        environment.put("ANTHROPIC_API_KEY", "key-for-the-simulator");
        return environment;
    }

    /** From the moment when the editor is told that it is published; far longer than allowed before it gives up. */
    private static Duration untilServed(String answer, MortalServer editors, MortalServer beans) throws Exception {
        editors.get("prompt/publish?answer=" + answer);
        long since = System.nanoTime();
        while (true) {
            String served = beans.get("prompt/ask");
            Duration so = Duration.ofNanos(System.nanoTime() - since);
            if (served.equals(answer)) {
                return so;
            }
            assertThat(so).as("%s is not served, but %s", answer, served).isLessThan(AT_MOST.multipliedBy(5));
            Thread.sleep(20);
        }
    }
}
