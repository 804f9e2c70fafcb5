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

/**
 * WildFly and Open Liberty on one PostgreSQL: what is published on one is served on the other within two seconds. The first
 * call of a node is not counted: it takes up to two seconds by itself, whatever it is served, while both servers warm up.
 */
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
            Served first = bothWays("first", wildfly, liberty);
            Served latest = Served.AT_ONCE;
            for (int i = 0; i < PUBLICATIONS; i++) {
                latest = latest.or(bothWays("later-" + i, wildfly, liberty));
            }
            System.out.printf(
                    "%d publications on each of two nodes: served on the other to calls begun after at most %d ms,"
                            + " answered after at most %d ms; to the first call of a node, which loads its classes,"
                            + " begun after at most %d ms, answered after at most %d ms%n",
                    PUBLICATIONS,
                    latest.begun().toMillis(),
                    latest.answered().toMillis(),
                    first.begun().toMillis(),
                    first.answered().toMillis());
            assertThat(latest.answered()).isLessThan(AT_MOST);
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

    /**
     * When the first call began that was served a version, and when it was answered; from the moment when the editor is
     * told that it is published.
     */
    private record Served(Duration begun, Duration answered) {
        static final Served AT_ONCE = new Served(Duration.ZERO, Duration.ZERO);

        /** Whatever is later. */
        Served or(Served other) {
            return new Served(later(begun, other.begun), later(answered, other.answered));
        }

        private static Duration later(Duration one, Duration other) {
            return one.compareTo(other) > 0 ? one : other;
        }
    }

    private static Served bothWays(String answer, MortalServer one, MortalServer other) throws Exception {
        return untilServed(answer + "-there", one, other).or(untilServed(answer + "-back", other, one));
    }

    /** Waits far longer than allowed before it gives up. */
    private static Served untilServed(String answer, MortalServer editors, MortalServer beans) throws Exception {
        editors.get("prompt/publish?answer=" + answer);
        long since = System.nanoTime();
        while (true) {
            Duration begun = Duration.ofNanos(System.nanoTime() - since);
            String served = beans.get("prompt/ask");
            Duration answered = Duration.ofNanos(System.nanoTime() - since);
            if (served.equals(answer)) {
                return new Served(begun, answered);
            }
            assertThat(answered).as("%s is not served, but %s", answer, served).isLessThan(AT_MOST.multipliedBy(5));
            Thread.sleep(20);
        }
    }
}
