package dev.chancery.soak;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.ClaudeSimulator;
import dev.chancery.simulator.SimulatorOptions;
import dev.chancery.testing.postgres.PostgresServer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;

/**
 * WildFly and Open Liberty on one PostgreSQL: what is published on one is served on the other within two seconds. The first
 * calls of a node are not counted: they take up to two seconds by themselves, whatever they are served, while both servers
 * warm up. One time in ten may be late, since the machine itself stalls.
 */
class TwoNodesIT {

    private static final int WARMING = 3;
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
            List<Served> first = bothWays("first", WARMING, wildfly, liberty);
            List<Served> later = bothWays("later", PUBLICATIONS, wildfly, liberty);
            System.out.printf(
                    "%d publications on each of two nodes: served on the other to calls begun after %s ms,"
                            + " answered after %s ms; while they warmed up answered after %s ms%n",
                    PUBLICATIONS,
                    millis(later, Served::begun),
                    millis(later, Served::answered),
                    millis(first, Served::answered));
            assertThat(later)
                    .filteredOn(each -> each.answered().compareTo(AT_MOST) > 0)
                    .as("served too late")
                    .hasSizeLessThanOrEqualTo(later.size() / 10);
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
    private record Served(Duration begun, Duration answered) {}

    private static List<Long> millis(List<Served> all, Function<Served, Duration> time) {
        return all.stream().map(time).map(Duration::toMillis).sorted().toList();
    }

    private static List<Served> bothWays(String answer, int times, MortalServer one, MortalServer other)
            throws Exception {
        List<Served> all = new ArrayList<>();
        for (int i = 0; i < times; i++) {
            all.add(untilServed(answer + "-there-" + i, one, other));
            all.add(untilServed(answer + "-back-" + i, other, one));
        }
        return all;
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
            assertThat(answered).as("%s is not served, but %s", answer, served).isLessThan(AT_MOST.multipliedBy(15));
            Thread.sleep(20);
        }
    }
}
