package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PeriodTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Instant NOW = Instant.parse("2026-10-26T11:30:00Z"); // the day after daylight saving ended

    @Test
    void beginsDaysInItsZone() {
        assertPeriod(Period.today(NOW, BERLIN), "2026-10-25T23:00:00Z", "2026-10-26T11:30:00.000001Z");
        assertPeriod(Period.yesterday(NOW, BERLIN), "2026-10-24T22:00:00Z", "2026-10-25T23:00:00Z");
        assertPeriod(Period.lastDays(7, NOW, BERLIN), "2026-10-19T22:00:00Z", "2026-10-26T11:30:00.000001Z");
        assertPeriod(Period.monthToDate(NOW, BERLIN), "2026-09-30T22:00:00Z", "2026-10-26T11:30:00.000001Z");
        assertPeriod(Period.lastMonth(NOW, BERLIN), "2026-08-31T22:00:00Z", "2026-09-30T22:00:00Z");
    }

    @Test
    void isComparedWithTheSameTimeBefore() {
        assertPeriod(Period.today(NOW, BERLIN).previous(), "2026-10-24T22:00:00Z", "2026-10-25T11:30:00.000001Z");
        assertPeriod(Period.yesterday(NOW, BERLIN).previous(), "2026-10-23T22:00:00Z", "2026-10-24T22:00:00Z");
        assertPeriod(Period.lastDays(7, NOW, BERLIN).previous(), "2026-10-12T22:00:00Z", "2026-10-19T10:30:00.000001Z");
        assertPeriod(Period.monthToDate(NOW, BERLIN).previous(), "2026-08-31T22:00:00Z", "2026-09-26T10:30:00.000001Z");
        assertPeriod(Period.lastMonth(NOW, BERLIN).previous(), "2026-07-31T22:00:00Z", "2026-08-31T22:00:00Z");
        assertPeriod(
                new Period(Instant.parse("2026-05-05T10:00:00Z"), Instant.parse("2026-05-05T12:30:00Z"), BERLIN)
                        .previous(),
                "2026-05-05T07:30:00Z",
                "2026-05-05T10:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "2026-03-31T12:00:00Z, 2026-02-28T12:00:00.000001Z",
        "2028-03-30T12:00:00Z, 2028-02-29T12:00:00.000001Z",
        "2026-03-01T00:00:00Z, 2026-02-01T00:00:00.000001Z"
    })
    void comparesAMonthWithAShorterOne(String now, String end) {
        Period previous =
                Period.monthToDate(Instant.parse(now), ZoneId.of("UTC")).previous();
        assertThat(previous.to()).isEqualTo(end);
        assertThat(previous.from().toString()).endsWith("-02-01T00:00:00Z");
    }

    @ParameterizedTest
    @CsvSource({
        "0000-01-01T00:00:00Z, 2026-01-01T00:00:00Z, from",
        "9999-01-01T00:00:00Z, 9999-01-02T00:00:00Z, from",
        "2026-01-01T00:00:00Z, 9999-01-02T00:00:00Z, to",
        "2026-01-01T00:00:00Z, 2026-01-01T00:00:00Z, to",
        "2026-01-02T00:00:00Z, 2026-01-01T00:00:00Z, to"
    })
    void namesWhatIsNoPeriod(String from, String to, String field) {
        assertThatExceptionOfType(InvalidReportException.class)
                .isThrownBy(() -> new Period(Instant.parse(from), Instant.parse(to), BERLIN))
                .withMessageStartingWith(field + " must be ")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    @Test
    void isShownInBucketsThatFit() {
        assertThat(fitting(Period.today(NOW, BERLIN))).isEqualTo(BucketSize.HOUR);
        assertThat(fitting(Period.lastDays(2, NOW, BERLIN))).isEqualTo(BucketSize.HOUR);
        assertThat(fitting(Period.lastDays(7, NOW, BERLIN))).isEqualTo(BucketSize.DAY);
        assertThat(fitting(Period.lastDays(92, NOW, BERLIN))).isEqualTo(BucketSize.DAY);
        assertThat(fitting(Period.lastDays(180, NOW, BERLIN))).isEqualTo(BucketSize.WEEK);
        assertThat(fitting(Period.lastDays(700, NOW, BERLIN))).isEqualTo(BucketSize.MONTH);
    }

    private static BucketSize fitting(Period period) {
        return BucketSize.fitting(period.from(), period.to());
    }

    private static void assertPeriod(Period period, String from, String to) {
        assertThat(period.from()).isEqualTo(from);
        assertThat(period.to()).isEqualTo(to);
    }
}
