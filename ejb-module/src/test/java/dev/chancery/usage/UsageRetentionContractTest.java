package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.AuditedCalls;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class UsageRetentionContractTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");
    private static final Instant OCTOBER = Instant.parse("2026-10-01T00:00:00Z");

    private final TestDatabase database;
    private final UsageRetention retention;

    UsageRetentionContractTest(TestDatabase database) {
        this.database = database;
        this.retention = new UsageRetention(
                database,
                new AuditDetails(),
                new RetentionConfig(Duration.ofDays(40)),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void removesOldAttemptsAndKeepsTheirSums() {
        PastAttempt.record(
                database,
                IntStream.range(0, 2300)
                        .mapToObj(
                                i -> PastAttempt.at(OCTOBER.minusSeconds(1 + i)).used(1, 1))
                        .toArray(PastAttempt[]::new));
        PastAttempt old = PastAttempt.at(OCTOBER.minusSeconds(1));
        PastAttempt kept = PastAttempt.at(OCTOBER).used(1, 1);
        PastAttempt.record(database, old, kept);
        database.run(em -> em.persist(new ContentEntity(old.id(), NOW, new Contents("asked", "answered"))));
        database.run(em -> em.persist(new ContentEntity(kept.id(), NOW, new Contents("asked", "answered"))));
        Use before = sums();

        assertThat(retention.preview(OCTOBER)).isEqualTo(2301);
        assertThat(retention.purge(OCTOBER)).isEqualTo(2301);

        assertThat(retention.preview(OCTOBER)).isZero();
        assertThat(rows()).isEqualTo(1);
        assertThat(sums()).isEqualTo(before);
        assertThat(before.requests()).isEqualTo(2302);
        assertThat(database.<List<String>>transact(
                        em -> em.createQuery("select c.attemptId from ContentEntity c", String.class)
                                .getResultList()))
                .containsExactly(kept.id());
    }

    @Test
    void keepsAttemptsUnderWay() {
        PastAttempt.open(database, PastAttempt.at(OCTOBER.minusSeconds(1)));

        assertThat(retention.preview(OCTOBER)).isZero();
        assertThat(retention.purge(OCTOBER)).isZero();
        assertThat(rows()).isEqualTo(1);
    }

    @Test
    void removesNothingThatIsYoung() {
        Instant tooYoung = NOW.minus(Duration.ofDays(32)).plusSeconds(1);

        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(() -> retention.purge(tooYoung))
                .withMessage("before must be at least 32 days ago.");
        assertThatExceptionOfType(InvalidReportException.class).isThrownBy(() -> retention.preview(tooYoung));
        assertThat(retention.purge(NOW.minus(Duration.ofDays(32)))).isZero();
    }

    @Test
    void isDueByTheConfiguredAge() {
        assertThat(retention.due()).isEqualTo("2026-10-11T12:00:00Z");
    }

    @Test
    void leavesOneRowInTheTrail() throws Exception {
        PastAttempt.record(database, PastAttempt.at(OCTOBER.minusSeconds(1)));
        NamedCallers callers = new NamedCallers().person("eve", Role.AUDITOR);
        AuditedCalls guarded = new AuditedCalls(database, callers);

        assertThat(guarded.<Long>call(retention, "preview", OCTOBER)).isEqualTo(1);
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(() -> guarded.call(retention, "purge", OCTOBER));
        Caller scheduler = Caller.scheduler(Permission.MANAGE_RETENTION);
        callers.as(scheduler, () -> {
            try {
                return guarded.<Long>call(retention, "purge", OCTOBER);
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });

        assertThat(guarded.rows())
                .containsExactly(
                        "eve usage.purge null REFUSED  ",
                        "scheduler usage.purge null DONE Removed 1 attempts before 2026-10-01T00:00:00Z ");
    }

    private Use sums() {
        return database.transact(em -> new SumsQuery(
                        em,
                        List.of(new SumsOf(Span.HOUR, OCTOBER.minus(Duration.ofDays(9)), NOW)),
                        UsageFilter.EVERYTHING)
                .total());
    }

    private long rows() {
        return database.transact(em -> ((Number) em.createQuery("select count(a.id) from AttemptEntity a")
                        .getSingleResult())
                .longValue());
    }
}
