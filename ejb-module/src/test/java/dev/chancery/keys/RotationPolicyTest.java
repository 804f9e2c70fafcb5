package dev.chancery.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RotationPolicyTest {
    @ParameterizedTest
    @CsvSource({
        "weekly, 2026-11-21T10:00:00Z, 2026-11-28T10:00:00Z",
        "monthly, 2027-01-31T10:00:00Z, 2027-02-28T10:00:00Z",
        "monthly, 2028-01-31T10:00:00Z, 2028-02-29T10:00:00Z",
        "days:1, 2028-02-28T10:00:00Z, 2028-02-29T10:00:00Z",
        "days:90, 2026-11-21T10:00:00Z, 2027-02-19T10:00:00Z",
        "date:2027-01-31, 2026-11-21T10:00:00Z, 2027-01-31T00:00:00Z"
    })
    void saysWhenAKeyIsDue(String policy, Instant rotated, Instant due) {
        assertThat(RotationPolicy.parse(policy).next(rotated)).hasValue(due);
        assertThat(RotationPolicy.parse(policy).text()).isEqualTo(policy);
    }

    @Test
    void aKeyThatWasRotatedSinceIsNotDueByADay() {
        RotationPolicy policy = RotationPolicy.on(LocalDate.parse("2027-01-31"));

        assertThat(policy.next(Instant.parse("2027-01-31T00:00:00Z"))).isEmpty();
        assertThat(RotationPolicy.NONE.next(Instant.EPOCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "daily",
                "days",
                "days:",
                "days:0",
                "days:-1",
                "days:3651",
                "days:x",
                "date:",
                "date:2026-02-30",
                "date:0000-01-01",
                "date:9999-12-31",
                "date:+12345-01-01"
            })
    void refusesWhatIsNone(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> RotationPolicy.parse(text));
    }

    @Test
    void refusesWhatDoesNotBelongTogether() {
        assertThatIllegalArgumentException().isThrownBy(() -> new RotationPolicy(RotationPolicy.Kind.WEEKLY, 3, null));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RotationPolicy(RotationPolicy.Kind.WEEKLY, 0, LocalDate.EPOCH));
    }
}
