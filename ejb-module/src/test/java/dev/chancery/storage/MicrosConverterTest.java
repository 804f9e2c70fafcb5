package dev.chancery.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MicrosConverterTest {
    private final MicrosConverter converter = new MicrosConverter();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1970-01-01T00:00:00Z",
                "1969-12-31T23:59:59.999999Z",
                "2026-11-21T08:00:00.123456Z",
                "0000-01-01T00:00:00.000001Z",
                "9999-12-31T23:59:59.999999Z"
            })
    void keepsMicroseconds(String instant) {
        Long micros = converter.convertToDatabaseColumn(Instant.parse(instant));

        assertThat(converter.convertToEntityAttribute(micros)).isEqualTo(instant);
    }

    @Test
    void countsFrom1970() {
        assertThat(converter.convertToDatabaseColumn(Instant.parse("1970-01-01T00:00:01.000002999Z")))
                .isEqualTo(1_000_002);
        assertThat(converter.convertToDatabaseColumn(null)).isNull();
        assertThat(converter.convertToEntityAttribute(null)).isNull();
    }
}
