package dev.chancery.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.audit.AuditDetails;
import dev.chancery.export.ExportFormat;
import dev.chancery.keys.AdminReports;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.BilledCost;
import dev.chancery.keys.BilledUse;
import dev.chancery.keys.StoredKeysConfig;
import dev.chancery.messages.KeyException;
import dev.chancery.usage.BucketSize;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.Use;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseSeries;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ReconciliationTest {
    private static final Instant NOW = Instant.parse("2026-11-21T02:00:00Z");
    private static final LocalDate FIRST = LocalDate.parse("2026-11-19");
    private static final LocalDate LAST = LocalDate.parse("2026-11-20");

    private final Metered metered = new Metered();
    private final Billed billed = new Billed();
    private final Reconciliation reconciliation = with(Optional.of(new ApiKey("admin", "test-admin-1")));

    private Reconciliation with(Optional<ApiKey> key) {
        return new Reconciliation(
                new StoredKeysConfig("production", Optional.empty(), key),
                billed,
                metered,
                new AuditDetails(),
                Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static final class Metered extends UsageReports {
        final List<UseSeries> series = new ArrayList<>();
        final List<Period> periods = new ArrayList<>();

        void add(String model, LocalDate day, long tokens, String cost) {
            Use use = new Use(1, 1, 0, 0, 0, 0, tokens, 0, 0, 0, 0, 0, 0, 0, new BigDecimal(cost));
            Instant start = day.atStartOfDay(ZoneOffset.UTC).toInstant();
            UseBucket bucket = new UseBucket(start, start.plus(Duration.ofDays(1)), UseBucket.State.COMPLETE, use);
            series.add(new UseSeries(model, false, use, List.of(bucket)));
        }

        @Override
        public List<UseSeries> series(
                Period period, UsageFilter filter, BucketSize size, Grouping grouping, Ranking ranking, int top) {
            assertThat(filter.withoutSources()).containsExactly("sample");
            assertThat(size).isEqualTo(BucketSize.DAY);
            periods.add(period);
            return series;
        }
    }

    private static final class Billed implements AdminReports {
        final List<BilledUse> use = new ArrayList<>();
        final List<BilledCost> costs = new ArrayList<>();

        @Override
        public List<BilledUse> use(ApiKey adminKey, LocalDate first, LocalDate last) {
            return use;
        }

        @Override
        public List<BilledCost> costs(ApiKey adminKey, LocalDate first, LocalDate last) {
            return costs;
        }
    }

    @Test
    void holdsBothSidesAgainstEachOther() {
        metered.add("claude-opus-5", FIRST, 1_010, "1.02");
        metered.add("claude-opus-5", LAST, 7, "0.1");
        billed.use.add(new BilledUse(FIRST, "claude-opus-5-20260724", 1_000));
        billed.costs.add(new BilledCost(FIRST, "claude-opus-5-20260724", new BigDecimal("0.40")));
        billed.costs.add(new BilledCost(FIRST, "claude-opus-5-20260724", new BigDecimal("0.60")));
        billed.costs.add(new BilledCost(FIRST, "", new BigDecimal("0.01")));

        ReconciliationReport report = reconciliation.report(FIRST, LAST);

        assertThat(report.rows())
                .extracting(row -> row.day() + " " + row.model() + " " + row.settled() + " "
                        + row.compared().tokenDrift() + " " + row.compared().costDrift())
                .containsExactly(
                        "2026-11-20 claude-opus-5 false Optional.empty Optional.empty",
                        "2026-11-19  true Optional.empty Optional[-100.0000]",
                        "2026-11-19 claude-opus-5 true Optional[1.0000] Optional[2.0000]");
        assertThat(report.settled())
                .isEqualTo(new Compared(1_010, 1_000, new BigDecimal("1.02"), new BigDecimal("1.01")));
        assertThat(metered.periods)
                .containsExactly(new Period(
                        Instant.parse("2026-11-19T00:00:00Z"), Instant.parse("2026-11-21T00:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void asksOnceAMinuteAtMost() {
        assertThat(reconciliation.report(FIRST, LAST)).isSameAs(reconciliation.report(FIRST, LAST));
        reconciliation.report(FIRST, FIRST);

        assertThat(metered.periods).hasSize(2);
    }

    @Test
    void exportsRows() {
        metered.add("claude-opus-5", FIRST, 1_010, "1.02");
        billed.use.add(new BilledUse(FIRST, "claude-opus-5", 1_000));
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        reconciliation.export(FIRST, LAST, ExportFormat.NDJSON, out);

        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines(
                        "{\"day\":\"2026-11-19\",\"model\":\"claude-opus-5\",\"metered_tokens\":1010,"
                                + "\"billed_tokens\":1000,\"token_drift_percent\":1.0000,\"metered_usd\":1.02,\"billed_usd\":0,"
                                + "\"cost_drift_percent\":null,\"settled\":true}");
    }

    @Test
    void saysWhatCannotBeCompared() {
        assertThatExceptionOfType(InvalidReconciliationException.class)
                .isThrownBy(() -> reconciliation.report(LAST, FIRST))
                .withMessage("last must not be before the first day.");
        assertThatExceptionOfType(InvalidReconciliationException.class)
                .isThrownBy(() -> reconciliation.report(FIRST, FIRST.plusDays(92)))
                .withMessage("last must be less than 92 days after the first.");
        assertThatExceptionOfType(InvalidReconciliationException.class)
                .isThrownBy(() -> reconciliation.report(LocalDate.MIN, LocalDate.MIN))
                .withMessage("first must not be before 2020-01-01.");
        assertThatExceptionOfType(InvalidReconciliationException.class)
                .isThrownBy(() -> reconciliation.report(LocalDate.MAX, LocalDate.MAX))
                .withMessage("last must not be after 2199-12-31.");
        Reconciliation without = with(Optional.empty());
        assertThat(without.isConfigured()).isFalse();
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> without.report(FIRST, LAST))
                .withMessageContaining("set chancery.admin-api-key");
    }
}
