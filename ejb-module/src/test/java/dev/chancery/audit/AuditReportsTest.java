package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.NamedCallers;
import dev.chancery.access.Role;
import dev.chancery.export.ExportFormat;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import dev.chancery.testing.SetClock;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AuditReportsTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

    private final TestDatabase database;
    private final AuditTable table;
    private final SetClock clock = new SetClock(START);
    private final AuditConfig config = AuditConfig.of(name -> null);
    private final AuditTrail trail;
    private final AuditReports reports;
    private final AuditStatus status;
    private final NamedCallers callers = new NamedCallers().person("ada", Role.ADMINISTRATOR);
    private final Guard guard;

    AuditReportsTest(TestDatabase database) {
        this.database = database;
        this.table = new AuditTable(database);
        this.trail = new AuditTrail(database, TestTrail.HERE);
        this.reports = new AuditReports(database, trail, config, clock);
        this.status = new AuditStatus(database, trail, config, clock);
        this.guard = new Guard(callers, database, trail, clock);
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void findsRowsByEveryFilter() {
        table.add(
                AuditRows.row(1)
                        .actor("alice")
                        .action("key.rotate")
                        .resourceId("billing")
                        .build(),
                AuditRows.row(2)
                        .actor("bob")
                        .action("key.add")
                        .resourceId("claims")
                        .correlation("c-2")
                        .build(),
                AuditRows.row(3)
                        .actor("bob")
                        .action("keys.list")
                        .resourceId(null)
                        .build(),
                AuditRows.row(4)
                        .actor("bob")
                        .action("price.change")
                        .outcome(Outcome.REFUSED)
                        .build(),
                AuditRows.row(5)
                        .actor("alice")
                        .summary("Raised by 100%_ to Ünlü!")
                        .build());
        AuditQuery all = AuditQuery.ALL;

        assertThat(found(all)).containsExactly(5, 4, 3, 2, 1);
        assertThat(found(all.by("bob"))).containsExactly(4, 3, 2);
        assertThat(found(all.action("key."))).containsExactly(2, 1);
        assertThat(found(all.action("key_"))).isEmpty();
        assertThat(found(all.resource("limit", "claims"))).containsExactly(2);
        assertThat(found(all.resource("key", null))).isEmpty();
        assertThat(found(all.outcome(Outcome.REFUSED))).containsExactly(4);
        assertThat(found(all.correlation("c-2"))).containsExactly(2);
        assertThat(found(all.text("100%_"))).containsExactly(5);
        assertThat(found(all.text("ROTATE"))).containsExactly(1);
        assertThat(found(all.text("  alice "))).containsExactly(5, 1);
        assertThat(found(all.text("%"))).containsExactly(5);
        assertThat(found(all.text("!"))).containsExactly(5);
        assertThat(found(all.text("'; drop table chancery_audit; --\u0000"))).isEmpty();
        assertThat(found(all.text(" "))).hasSize(5);
        Instant second = AuditRows.row(2).build().happened();
        assertThat(found(all.between(second, second.plusSeconds(2)))).containsExactly(3, 2);
        assertThat(found(all.between(Instant.parse("0000-01-01T00:00:00Z"), Instant.parse("9999-12-31T00:00:00Z"))))
                .hasSize(5);
        assertThat(found(all.by("bob").action("key.").text("claims").between(second, null)))
                .containsExactly(2);
    }

    @Test
    void givesPagesByKey() {
        table.add(IntStream.range(0, 25)
                .mapToObj(number -> AuditRows.row(number).build())
                .toArray(AuditEntry[]::new));

        List<String> seen = new ArrayList<>();
        AuditPage page = reports.search(AuditQuery.ALL, null, 10);
        while (page.next() != null) {
            page.entries().forEach(row -> seen.add(row.id()));
            table.add(AuditRows.row(100 + seen.size()).build());
            page = reports.search(AuditQuery.ALL, page.next(), 10);
        }
        page.entries().forEach(row -> seen.add(row.id()));

        assertThat(seen).hasSize(25).doesNotHaveDuplicates();
        assertThatThrownBy(() -> reports.search(AuditQuery.ALL, null, 501))
                .hasMessage("size must be from 1 to 500, not 501");
    }

    @Test
    void givesOneRow() {
        AuditEntry row = AuditRows.row(1).build();
        table.add(row);

        assertThat(reports.entry(row.id())).contains(row);
        assertThat(reports.entry("no such id")).isEmpty();
    }

    @Test
    void exportsWhatTheQueryMeansOldestFirst() throws Exception {
        table.add(IntStream.range(0, 450)
                .mapToObj(number -> AuditRows.row(number)
                        .actor(number % 2 == 0 ? "alice" : "=bob")
                        .build())
                .toArray(AuditEntry[]::new));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        ByteArrayOutputStream ndjson = new ByteArrayOutputStream();

        long rows = audited("export", () -> reports.export(AuditQuery.ALL.by("=bob"), ExportFormat.CSV, csv));
        reports.export(AuditQuery.ALL.by("=bob"), ExportFormat.NDJSON, ndjson);

        assertThat(rows).isEqualTo(225);
        List<String> lines = csv.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(226);
        assertThat(lines.get(1))
                .isEqualTo("019a0000-0000-7000-8000-000000000001,2026-01-01T00:00:01.123456Z,'=bob,PERSON,10.0.0.7,"
                        + "limit.change,limit,limit-1,Changed a limit,DONE,,c,"
                        + "\"{\"\"limit\"\":{\"\"before\"\":1,\"\"after\"\":2}}\",");
        assertThat(ndjson.toString(StandardCharsets.UTF_8).lines().toList())
                .hasSize(225)
                .allMatch(line -> line.contains("\"actor\":\"=bob\"")
                        && line.contains("\"changes\":{\"limit\":{\"before\":1,\"after\":2}}"));
        assertThat(table.rows().get(450).summary()).isEqualTo("Exported 225 rows as CSV");
    }

    @Test
    void verifiesAndKeepsTheResult() throws Exception {
        table.add(AuditRows.row(1).build(), AuditRows.row(2).build());

        Verification verification = audited("verify", () -> reports.verify());

        assertThat(verification.isIntact()).isTrue();
        assertThat(verification.rows()).isEqualTo(2);
        assertThat(verification.head()).isEqualTo(reports.head());
        assertThat(table.rows().get(2).summary())
                .isEqualTo("The audit trail is intact: 2 rows in 1 batches, head " + reports.head() + ".");
        assertThat(status.status().get(0).level()).isEqualTo(dev.chancery.status.Level.OK);
        assertThat(status.status().get(0).sentence())
                .startsWith("Verified at 2026-01-01T00:00:00Z: The audit trail is");
    }

    @Test
    void saysInRowAndStatusThatTheTrailIsNotIntact() throws Exception {
        table.add(AuditRows.row(1).build(), AuditRows.row(2).build());
        reports.verify();
        ChainHead anchor = reports.head();
        database.run(em -> em.createQuery("update AuditEntity a set a.actor = 'mallory' where a.place = 2")
                .executeUpdate());

        Verification verification = audited("verify", () -> reports.verify());
        audited("verify", () -> reports.verify(anchor));

        assertThat(verification.findings()).containsExactly("Batch 1, places 1 to 2, is not as it was sealed.");
        assertThat(table.rows().get(2).outcome()).isEqualTo("FAILED");
        assertThat(table.rows().get(3).resourceId()).isEqualTo(anchor.toString());
        assertThat(status.status().get(0).level()).isEqualTo(dev.chancery.status.Level.FAILING);
        assertThat(status.status().get(0).sentence())
                .isEqualTo("The verification of 2026-01-01T00:00:00Z failed: Batch 1, places 1 to 2, is not as it was"
                        + " sealed.");
    }

    @Test
    void tellsWhoWatchesHowFarItIs() throws Exception {
        sealed(1, 2, 3);
        sealed(4, 5);
        List<String> told = new ArrayList<>();

        Verification verification =
                audited("verify", () -> reports.verify(null, (rows, total) -> told.add(rows + " of " + total)));

        assertThat(verification.isIntact()).isTrue();
        assertThat(told).containsExactly("3 of 5", "5 of 5");
    }

    @Test
    void isBrokenOffByWhoWatches() throws Exception {
        sealed(1, 2);
        ChainHead first = reports.head();
        sealed(3);
        audited("verify", () -> reports.verify());

        assertThatThrownBy(() -> audited("verify", () -> reports.verify(null, (rows, total) -> false)))
                .isInstanceOf(VerificationCancelledException.class)
                .hasMessage("Broken off after 2 rows, with nothing found until there.");

        AuditEntry row = table.rows().get(4);
        assertThat(row.outcome()).isEqualTo("FAILED");
        assertThat(row.resourceId()).isEqualTo(first.toString());
        assertThat(status.status().get(0).sentence())
                .as("the last verification of the whole trail")
                .startsWith("Verified at 2026-01-01T00:00:00Z: The audit trail is intact: 3 rows");
    }

    @Test
    void saysWhatItHadFoundWhenItIsBrokenOff() {
        sealed(1, 2);
        sealed(3);
        database.run(em -> em.createQuery("update AuditEntity a set a.actor = 'mallory' where a.place = 2")
                .executeUpdate());

        assertThatThrownBy(() -> reports.verify(null, (rows, total) -> false))
                .hasMessage(
                        "Broken off after 2 rows, with 1 findings: Batch 1, places 1 to 2, is not as it was sealed.");
    }

    @Test
    void isUsedAsDocumented() {
        sealed(1, 2);
        String head = reports.head().toString();
        assertThat(new AuditExamples(reports).verify()).isEmpty();
        assertThat(new AuditExamples(reports).verify(head)).isEmpty();

        database.run(em ->
                em.createQuery("delete from AuditEntity a where a.place = 1").executeUpdate());
        assertThat(new AuditExamples(reports).verify()).hasSize(2);
    }

    @Test
    void removesTheOldestPartAndStillVerifies() throws Exception {
        sealed(1, 2, 3);
        clock.pass(Duration.ofDays(100));
        sealed(4, 5);
        ChainHead last = reports.head();
        clock.pass(Duration.ofDays(100));
        sealed(6);
        clock.pass(Duration.ofDays(300));
        Instant before = START.plus(Duration.ofDays(120));

        Removal preview = reports.previewRemoval(before);
        assertThat(preview).isEqualTo(new Removal(before, 5, 2, last));
        assertThat(table.rows()).hasSize(6);

        assertThat(audited("remove", () -> reports.remove(before))).isEqualTo(preview);
        assertThat(table.rows()).hasSize(2);
        assertThat(table.rows().get(1).resourceId()).isEqualTo(last.toString());
        assertThat(table.rows().get(1).summary()).isEqualTo("Removed 5 rows in 2 batches");
        assertThat(reports.verify().findings()).isEmpty();
        assertThat(reports.verify(last).findings()).isEmpty();

        database.run(em -> em.createQuery("delete from AuditEntity a where a.action = 'audit.remove'")
                .executeUpdate());
        assertThat(reports.verify().isIntact())
                .as("without the record of the removal")
                .isFalse();
    }

    @Test
    void removesAgainAndAgain() throws Exception {
        for (int number = 1; number <= 6; number++) {
            sealed(number);
            clock.pass(Duration.ofDays(200));
            Instant before = clock.instant().minus(Duration.ofDays(366));
            audited("remove", () -> reports.remove(before));
            assertThat(reports.verify().findings()).isEmpty();
        }

        assertThat(table.rows().size()).isLessThan(9);
    }

    @Test
    void keepsTheNewestLinkWhateverItsAge() throws Exception {
        sealed(1);
        sealed(2);
        clock.pass(Duration.ofDays(10_000));
        Instant before = clock.instant().minus(Duration.ofDays(365));

        assertThat(reports.previewRemoval(before).rows()).isEqualTo(1);
        audited("remove", () -> reports.remove(before));
        assertThat(audited("remove", () -> reports.remove(before)).rows())
                .as("the row of the first removal was sealed just now")
                .isEqualTo(1);
        assertThat(audited("remove", () -> reports.remove(before)).last()).isNull();
        assertThat(reports.verify().findings()).isEmpty();
    }

    @Test
    void neverRemovesWhatIsYoungerThanTheFloor() {
        Instant tooYoung = START.minus(Duration.ofDays(365)).plusMillis(1);

        assertThatThrownBy(() -> reports.previewRemoval(tooYoung))
                .isInstanceOf(InvalidRemovalException.class)
                .hasMessage(
                        "before must be 2025-01-01T00:00:00Z or earlier: nothing is removed that is younger than 365"
                                + " days.");
        assertThatThrownBy(() -> audited("remove", () -> reports.remove(tooYoung)))
                .isInstanceOf(InvalidRemovalException.class);
        assertThat(table.rows()).extracting(AuditEntry::outcome).containsExactly("FAILED");
    }

    @Test
    void removesNothingOfAChainThatIsNotIntact() {
        sealed(1);
        sealed(2);
        database.run(em -> em.createQuery("update AuditEntity a set a.summary = '' where a.place = 1")
                .executeUpdate());
        clock.pass(Duration.ofDays(1000));

        assertThatThrownBy(() -> audited("remove", () -> reports.remove(START.plusSeconds(60))))
                .isInstanceOf(ChainNotIntactException.class)
                .hasMessage("Nothing is removed of a chain that is not intact: Batch 1, places 1 to 1, is not as it was"
                        + " sealed.");
        assertThat(table.rows()).hasSize(3);
    }

    @Test
    void verifiesByItselfWhenItIsDue() {
        AuditSchedule schedule =
                new AuditSchedule(status, trail, Duration.ofDays(1), callers, () -> scheduled(), clock);

        schedule.verifyWhenDue();
        clock.pass(Duration.ofHours(23));
        schedule.verifyWhenDue();
        assertThat(table.rows()).hasSize(1);
        clock.pass(Duration.ofHours(1));
        schedule.verifyWhenDue();

        assertThat(table.rows()).hasSize(2).allSatisfy(row -> {
            assertThat(row.kind()).isEqualTo("SCHEDULER");
            assertThat(row.actor()).isEqualTo("scheduler");
            assertThat(row.outcome()).isEqualTo("DONE");
        });
    }

    @Test
    void warnsOfRowsThatNobodySeals() {
        table.add(AuditRows.row(1).happened(START).build());
        assertThat(status.status().get(0).level()).isEqualTo(dev.chancery.status.Level.OK);

        clock.pass(Duration.ofSeconds(71));
        assertThat(status.status().get(0).level()).isEqualTo(dev.chancery.status.Level.WARNING);
        assertThat(status.status().get(0).sentence())
                .isEqualTo("1 rows of the audit trail wait to be sealed for too long.");
    }

    private Verification scheduled() {
        try {
            return audited("verify", () -> reports.verify());
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private void sealed(int... numbers) {
        for (int number : numbers) {
            table.add(AuditRows.row(number).build());
        }
        reports.verify();
    }

    private List<Integer> found(AuditQuery query) {
        return reports.search(query, null, 100).entries().stream()
                .map(row -> Integer.parseInt(row.id().substring(24)))
                .toList();
    }

    @SuppressWarnings("unchecked")
    private <T> T audited(String method, Callable<T> work) throws Exception {
        return (T) guard.call(
                java.util.Arrays.stream(AuditReports.class.getDeclaredMethods())
                        .filter(each -> each.getName().equals(method))
                        .findFirst()
                        .orElseThrow(),
                work::call);
    }
}
