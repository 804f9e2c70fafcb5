package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.storage.Ids;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
@OnEveryDatabase
class DatabaseChainTest {
    private static final long SEED = 20_261_121;

    private final TestDatabase database;
    private final AuditTable table;
    private final DatabaseChain chain;
    private final AuditSealer sealer;

    DatabaseChainTest(TestDatabase database) {
        this.database = database;
        this.table = new AuditTable(database);
        this.chain = new DatabaseChain(database, Clock.systemUTC());
        this.sealer = new AuditSealer(chain);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void sealsNothingWhenThereIsNothing() {
        assertThat(chain.seal()).isEmpty();
        assertThat(verify().isIntact()).isTrue();
        assertThat(verify().head()).isEqualTo(ChainHead.NONE);
    }

    @Test
    void givesRowsTheirPlacesInTheOrderOfTheirIds() {
        table.add(AuditRows.row(2).build(), AuditRows.row(1).build());
        sealer.seal();
        table.add(AuditRows.row(4).build());
        sealer.seal();
        table.add(AuditRows.row(3)
                .summary("from a transaction that took its time")
                .build());
        sealer.seal();

        assertThat(table.rows()).extracting(AuditEntry::place).containsExactly(1L, 2L, 4L, 3L);
        assertThat(chain.head()).hasValueSatisfying(head -> {
            assertThat(head.number()).isEqualTo(3);
            assertThat(head.place()).isEqualTo(4);
        });
        assertThat(verify().findings()).isEmpty();
        assertThat(verify().rows()).isEqualTo(4);
    }

    @Test
    void sealsManyRowsInBatchesOfBoundedSize() {
        table.add(IntStream.range(0, 450)
                .mapToObj(number -> AuditRows.row(number).build())
                .toArray(AuditEntry[]::new));
        sealer.seal();

        assertThat(chain.batches(0)).extracting(SealedBatch::entries).containsExactly(200, 200, 50);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void keepsEveryValueAsItWasHashed() {
        table.add(
                AuditRows.row(1).summary("").resourceId(null).build(),
                AuditRows.row(2).summary("  \t trailing blanks  ").build(),
                AuditRows.row(3)
                        .summary("\ud83d\ude00\u200b\u00e9e\u0301\uffff\u0001")
                        .build(),
                AuditRows.row(4)
                        .happened(Instant.parse("0001-01-01T00:00:00.000001Z"))
                        .build(),
                AuditRows.row(5)
                        .happened(Instant.parse("9999-12-31T23:59:59.999999Z"))
                        .build());
        sealer.seal();

        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void letsOneOfSeveralNodesSealAtATime() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> all = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                all.add(threads.submit(() -> IntStream.range(0, 60).forEach(each -> table.add(fresh()))));
                all.add(threads.submit(() -> IntStream.range(0, 30)
                        .forEach(each -> new AuditSealer(new DatabaseChain(database, Clock.systemUTC())).seal())));
            }
            for (Future<?> each : all) {
                each.get(50, TimeUnit.SECONDS);
            }
        } finally {
            threads.shutdownNow();
        }

        sealer.seal();
        assertThat(table.rows())
                .extracting(AuditEntry::place)
                .containsExactlyInAnyOrderElementsOf(
                        IntStream.rangeClosed(1, 180).mapToObj(Long::valueOf).toList());
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void findsAnEditOfAnyColumn() throws SQLException {
        List<String> statements = new ArrayList<>();
        for (String tableName : List.of("chancery_audit", "chancery_audit_batch", "chancery_audit_head")) {
            for (String[] column : columns(tableName)) {
                statements.add("update " + tableName + " set " + column[0] + " = " + other(column[0], column[1])
                        + " where "
                        + (tableName.endsWith("audit")
                                ? "place = 30"
                                : tableName.endsWith("batch") ? "number = 3" : "id = 'head'"));
            }
        }
        assertThat(statements).hasSize(14 + 7 + 4);

        for (String statement : statements) {
            seal(60);
            execute(statement);
            assertThat(verify().isIntact()).as(statement).isFalse();
        }
    }

    @Test
    void findsRandomTampering() throws SQLException {
        Random random = new Random(SEED);
        seal(60);
        ChainHead anchor = chain.head().orElseThrow().head();
        MemoryChain original = copy();
        execute("drop index chancery_audit_place"); // as whoever tampers could do
        try {
            for (int i = 0; i < 60; i++) {
                Tampering tampering = Tampering.values()[i % Tampering.values().length];
                MemoryChain tampered = original.copy();
                tampering.on(tampered, random);
                store(tampered);

                assertThat(ChainCheck.verify(chain, anchor, Instant.EPOCH, VerificationProgress.UNWATCHED)
                                .isIntact())
                        .as("tampering %d, %s", i, tampering)
                        .isFalse();
            }
        } finally {
            database.empty();
            execute("create unique index chancery_audit_place on chancery_audit (place)");
        }

        store(original);
        assertThat(ChainCheck.verify(chain, anchor, Instant.EPOCH, VerificationProgress.UNWATCHED)
                        .findings())
                .isEmpty();
    }

    @Test
    void findsThatEverythingWasRemovedByAnAnchor() {
        seal(5);
        ChainHead anchor = chain.head().orElseThrow().head();
        database.empty();

        assertThat(ChainCheck.verify(chain, anchor, Instant.EPOCH, VerificationProgress.UNWATCHED)
                        .findings())
                .containsExactly("The chain ends before the anchor, batch 1: its end was cut off.");
    }

    private void seal(int rows) {
        database.empty();
        Random random = new Random(SEED);
        for (int number = 1; number <= rows; number++) {
            table.add(AuditRows.row(number).build());
            if (random.nextInt(12) == 0) {
                sealer.seal();
            }
        }
        sealer.seal();
    }

    private Verification verify() {
        return ChainCheck.verify(chain, null, Instant.EPOCH, VerificationProgress.UNWATCHED);
    }

    private static AuditEntry fresh() {
        AuditEntry row = AuditRows.row(0).build();
        return new AuditEntry(
                Ids.next(),
                row.happened(),
                row.actor(),
                row.kind(),
                row.source(),
                row.action(),
                row.resourceType(),
                row.resourceId(),
                row.summary(),
                row.outcome(),
                row.failure(),
                row.correlation(),
                row.changes(),
                null);
    }

    private MemoryChain copy() {
        MemoryChain copy = new MemoryChain();
        copy.rows.addAll(table.rows());
        copy.batches.addAll(chain.batches(0));
        copy.head = chain.head().orElseThrow();
        return copy;
    }

    private void store(MemoryChain other) throws SQLException {
        database.empty();
        table.add(other.rows.toArray(AuditEntry[]::new));
        database.run(em -> other.batches.forEach(batch -> em.persist(new BatchEntity(batch))));
        Optional<StoredHead> head = other.head();
        if (head.isPresent()) {
            execute("insert into chancery_audit_head (id, number, place, hash) values ('head', "
                    + head.get().number() + ", " + head.get().place() + ", '"
                    + head.get().hash() + "')");
        }
    }

    private List<String[]> columns(String tableName) throws SQLException {
        List<String[]> columns = new ArrayList<>();
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select column_name, data_type from information_schema.columns"
                        + " where lower(table_name) = '" + tableName + "'")) {
            while (rows.next()) {
                columns.add(new String[] {
                    rows.getString(1).toLowerCase(Locale.ROOT),
                    rows.getString(2).toLowerCase(Locale.ROOT)
                });
            }
        }
        return columns;
    }

    private static String other(String column, String type) {
        if (type.startsWith("character")) {
            return column.endsWith("hash") ? "'" + "a".repeat(64) + "'" : "'x'";
        }
        return column + " + 1000";
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = database.dataSource().getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
