package dev.chancery.bench;

import dev.chancery.storage.Database;
import dev.chancery.storage.LedgerDatabase;
import dev.chancery.testing.postgres.PostgresServer;
import dev.chancery.usage.BenchLedger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * What the ledger costs: the note before a call, the records after, and the questions of a dashboard. Only errors make it
 * fail: whether a target was met is told by the tables.
 */
public final class LedgerBenchmark {
    private static final List<String> PROVIDERS = List.of("Hibernate", "EclipseLink");
    private static final int FEW = 100_000;

    private final StringBuilder results = new StringBuilder();
    private final Path directory;
    private final int many;

    private LedgerBenchmark(Path directory, int many) {
        this.directory = directory;
        this.many = many;
    }

    /** Arguments: a directory for databases, the file for the results, how many attempts are many, and what to measure. */
    public static void main(String[] arguments) throws Exception {
        LedgerBenchmark benchmark = new LedgerBenchmark(Path.of(arguments[0]), Integer.parseInt(arguments[2]));
        try (PostgresServer server = PostgresServer.start()) {
            benchmark.say(Machine.text());
            String parts = arguments.length > 3 ? arguments[3] : "intents,outcomes,dashboards";
            if (parts.contains("intents")) {
                benchmark.intents(server);
            }
            if (parts.contains("outcomes")) {
                benchmark.outcomes(server);
            }
            if (parts.contains("dashboards")) {
                benchmark.dashboards(server);
            }
        } finally {
            Files.writeString(Path.of(arguments[1]), benchmark.results);
        }
        System.exit(0); // pools have threads that are no daemons
    }

    private void intents(PostgresServer server) throws Exception {
        say(
                "\n| note before a call, 500 a second | p50 ms | p99 ms | adds p50 ms | target | |\n|---|--:|--:|--:|---|---|");
        DataSource source = DataSources.postgres(server);
        Rounds<Percentiles> rounds = new Rounds<>();
        try (BenchLedger hibernate = new BenchLedger(LedgerDatabase.open(source, "Hibernate"));
                BenchLedger eclipseLink = new BenchLedger(LedgerDatabase.open(source, "EclipseLink"))) {
            RawLedger raw = new RawLedger(source);
            rounds.with("raw JDBC", IntentCost.of(raw::insert))
                    .with("Hibernate", IntentCost.of(IntentCost.notes(hibernate.ledger())))
                    .with("EclipseLink", IntentCost.of(IntentCost.notes(eclipseLink.ledger())))
                    .run(1, 5, 1500);
        }
        Spread bare = rounds.figure("raw JDBC", Percentiles::p50);
        row(
                "raw JDBC",
                bare.number(),
                rounds.figure("raw JDBC", Percentiles::p99).number(),
                "",
                "",
                "");
        for (String provider : PROVIDERS) {
            Spread adds = rounds.difference(provider, "raw JDBC", Percentiles::p50);
            Target target = Target.atMost(0.6);
            row(
                    provider,
                    rounds.figure(provider, Percentiles::p50).number(),
                    rounds.figure(provider, Percentiles::p99).number(),
                    adds + "",
                    target + "",
                    target.isMetBy(adds) ? "met" : "missed");
        }
    }

    private void outcomes(PostgresServer server) throws Exception {
        say("\n| records after calls | a second | CPU of the JVM in µs each | target | |\n|---|--:|--:|---|---|");
        Rounds<Cost> rounds = new Rounds<>();
        for (String provider : PROVIDERS) {
            Database database = LedgerDatabase.open(DataSources.postgres(server), provider);
            rounds.with(provider, new OutcomeCost(new BenchLedger(database)));
        }
        rounds.run(1, 4, 10_000);
        for (String provider : PROVIDERS) {
            Spread rate = rounds.figure(provider, cost -> 1e9 / cost.wallNanos());
            Target target = Target.atLeast(10_000);
            row(
                    provider,
                    rate + "",
                    rounds.figure(provider, cost -> cost.cpuNanos() / 1e3).number(),
                    target + "",
                    target.isMetBy(rate) ? "met" : "missed");
        }
    }

    private void dashboards(PostgresServer server) throws Exception {
        Instant now = Instant.now();
        for (String product : List.of("PostgreSQL", "H2")) {
            say(String.format(
                    Locale.ROOT,
                    "%n| dashboard of 30 days, %s | ms at %,d | ms at %,d | ratio | target | |%n|---|--:|--:|--:|---|---|",
                    product,
                    FEW,
                    many));
            boolean h2 = product.equals("H2");
            Map<String, Supplier<Object>> few =
                    filled(h2 ? DataSources.h2(directory) : DataSources.postgres(server), FEW, now);
            Map<String, Supplier<Object>> full =
                    filled(h2 ? DataSources.h2(directory) : DataSources.postgres(server), many, now);
            for (String question : few.keySet()) {
                dashboard(question, few.get(question), full.get(question));
            }
        }
    }

    private static Map<String, Supplier<Object>> filled(DataSource source, int attempts, Instant now) throws Exception {
        BenchLedger ledger = new BenchLedger(LedgerDatabase.open(source, "Hibernate"));
        ledger.fill(attempts, now);
        DataSources.analyze(source);
        return ledger.questions(now);
    }

    private void dashboard(String question, Supplier<Object> few, Supplier<Object> full) throws Exception {
        Rounds<Double> rounds = new Rounds<Double>()
                .with("few", Contestant.timed(() -> nanos(few)))
                .with("many", Contestant.timed(() -> nanos(full)))
                .run(2, 5, 3);
        Spread ratio = rounds.ratio("many", "few", nanos -> nanos);
        Target target = Target.atMost(1.5);
        row(
                question,
                rounds.figure("few", nanos -> nanos / 1e6).number(),
                rounds.figure("many", nanos -> nanos / 1e6).number(),
                ratio + "",
                target + "",
                target.isMetBy(ratio) ? "met" : "missed");
    }

    private static long nanos(Supplier<Object> question) {
        long begin = System.nanoTime();
        if (question.get() == null) {
            throw new IllegalStateException("no answer");
        }
        return System.nanoTime() - begin;
    }

    private void row(String... cells) {
        say("| " + String.join(" | ", cells) + " |");
    }

    private void say(String line) {
        System.out.println(line);
        results.append(line).append('\n');
    }
}
