package dev.chancery.console.kit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.kit.TimeRange.Choice;
import dev.chancery.usage.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class TimeRangeTest {
    private static final ZoneId ZURICH = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-11-21T13:15:00Z");

    @Test
    void isTheLastSevenDaysUnlessSomebodyChooses() {
        assertThat(TimeRange.of(Query.empty())).isEqualTo(TimeRange.named(Choice.LAST_7_DAYS));
        assertThat(TimeRange.USUAL.into(Query.empty())).isEqualTo(Query.empty());
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "CUSTOM")
    void anAddressKeepsANamedRangeAndItsZone(Choice choice) {
        TimeRange range = TimeRange.named(choice).in(ZURICH);
        assertThat(TimeRange.of(range.into(Query.empty()))).isEqualTo(range);
    }

    @Test
    void anAddressKeepsDaysAndUtc() {
        TimeRange range = TimeRange.days(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1))
                .in(ZoneOffset.UTC);
        Query query = range.into(Query.empty().with("model", "claude-x"));
        assertThat(query.get("from")).contains("2026-02-28");
        assertThat(query.get("to")).contains("2026-03-01");
        assertThat(query.get("zone")).contains("UTC");
        assertThat(query.get("model")).contains("claude-x");
        assertThat(TimeRange.of(query)).isEqualTo(range);
    }

    @Test
    void anotherChoiceTakesTheDaysOutOfTheAddress() {
        Query days = TimeRange.days(LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 1))
                .into(Query.empty());
        assertThat(TimeRange.named(Choice.TODAY).into(days)).hasToString("range=today");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "range=for+ever",
                "range=custom",
                "from=2026-11-01",
                "from=2026-11-02&to=2026-11-01",
                "from=0000-01-01&to=2026-11-01",
                "from=2026-11-01&to=9999-12-31",
                "from=2026-02-30&to=2026-03-01",
                "zone=Nowhere/Else",
                "from=%3Cscript%3E&to=2026-11-01"
            })
    void whatCannotBeIsAsIfItWereNotThere(String address) {
        assertThat(TimeRange.of(Query.of(QueryParameters.fromString(address)))).isEqualTo(TimeRange.USUAL);
    }

    @ParameterizedTest
    @CsvSource({
        "TODAY,         2026-11-20T23:00:00Z, 2026-11-21T13:15:00.000001Z",
        "YESTERDAY,     2026-11-19T23:00:00Z, 2026-11-20T23:00:00Z",
        "LAST_7_DAYS,   2026-11-14T23:00:00Z, 2026-11-21T13:15:00.000001Z",
        "LAST_30_DAYS,  2026-10-22T22:00:00Z, 2026-11-21T13:15:00.000001Z",
        "MONTH_TO_DATE, 2026-10-31T23:00:00Z, 2026-11-21T13:15:00.000001Z",
        "LAST_MONTH,    2026-09-30T22:00:00Z, 2026-10-31T23:00:00Z"
    })
    void isASpanOfTimeInTheReadersZone(Choice choice, Instant from, Instant to) {
        assertThat(TimeRange.named(choice).period(NOW, ZURICH)).isEqualTo(new Period(from, to, ZURICH));
    }

    @Test
    void wholeDaysEndAtMidnightAndTodayEndsNow() {
        TimeRange past = TimeRange.days(LocalDate.of(2026, 11, 19), LocalDate.of(2026, 11, 20));
        TimeRange present = TimeRange.days(LocalDate.of(2026, 11, 20), LocalDate.of(2026, 11, 30));
        assertThat(past.period(NOW, ZoneOffset.UTC).to()).isEqualTo("2026-11-21T00:00:00Z");
        assertThat(present.period(NOW, ZoneOffset.UTC).to()).isEqualTo("2026-11-21T13:15:00.000001Z");
    }

    @Test
    void itsOwnZoneComesBeforeTheReaders() {
        TimeRange range = TimeRange.named(Choice.YESTERDAY).in(ZoneId.of("Asia/Shanghai"));
        assertThat(range.period(NOW, ZURICH).from()).isEqualTo("2026-11-19T16:00:00Z");
    }

    @Test
    void refusesDaysThatCannotBe() {
        LocalDate day = LocalDate.of(2026, 11, 21);
        assertThatThrownBy(() -> TimeRange.days(day, day.minusDays(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TimeRange.named(Choice.CUSTOM)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new TimeRange(Choice.TODAY, day, day, null))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
