package dev.chancery.samples;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.http.AttemptEnd.Result;
import dev.chancery.usage.PastCall;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SampleMonthTest {
    private static final Instant END = Instant.parse("2026-11-20T12:34:56Z");

    private final SampleMonth month = new SampleMonth(END);
    private final List<PastCall> calls = month.calls();

    @Test
    void endsWhenItIsToldAndBeginsThirtyDaysBefore() {
        assertThat(month.begin()).isEqualTo("2026-10-21T12:00:00Z");
        assertThat(calls)
                .allMatch(
                        call -> !call.at().isBefore(month.begin()) && call.at().isBefore(END))
                .anyMatch(call -> call.at().isAfter(END.minus(Duration.ofHours(2))));
    }

    @Test
    void isBusierOnWorkingDaysAndHasOneBadAfternoon() {
        Map<DayOfWeek, Long> ofWeek = calls.stream()
                .collect(Collectors.groupingBy(
                        call -> call.at().atZone(ZoneOffset.UTC).getDayOfWeek(), Collectors.counting()));
        assertThat(ofWeek.get(DayOfWeek.SUNDAY)).isLessThan(ofWeek.get(DayOfWeek.WEDNESDAY) / 4);
        Map<String, Long> failed = calls.stream()
                .filter(call -> call.end().result() == Result.FAILED)
                .collect(Collectors.groupingBy(call -> call.at().toString().substring(0, 10), Collectors.counting()));
        assertThat(failed.values().stream().filter(count -> count > 10)).hasSize(1);
    }

    @Test
    void isTheSameEachTime() {
        assertThat(new SampleMonth(END).calls()).hasSameSizeAs(calls);
        assertThat(new SampleMonth(END).calls().get(99).end())
                .isEqualTo(calls.get(99).end());
    }
}
