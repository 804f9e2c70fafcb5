package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecordReaderTest {
    enum Colour {
        RED,
        BLUE
    }

    record Inner(int above, Optional<BigDecimal> rate) {}

    record Outer(
            String name,
            long count,
            Colour colour,
            Optional<Boolean> enabled,
            Optional<BigDecimal> amountUsd,
            Optional<Instant> until,
            Optional<ZoneId> zone,
            Optional<List<Inner>> tiers,
            Optional<Fields> body,
            Optional<GivenSecret> secret) {}

    @Test
    void readsWhatIsThere() {
        Outer read = read("""
                {"name": "a", "count": 9007199254740993, "colour": "BLUE", "enabled": false, "amount_usd": 0.1,
                 "until": "2027-01-31T12:00:00Z", "zone": "Europe/Berlin", "tiers": [{"above": 1, "rate": 2}],
                 "body": {"x": [1]}, "secret": "sk-ant-1"}""");

        assertThat(read.count()).isEqualTo(9007199254740993L);
        assertThat(read.colour()).isEqualTo(Colour.BLUE);
        assertThat(read.enabled()).contains(false);
        assertThat(read.amountUsd()).contains(new BigDecimal("0.1"));
        assertThat(read.until()).contains(Instant.parse("2027-01-31T12:00:00Z"));
        assertThat(read.zone()).contains(ZoneId.of("Europe/Berlin"));
        assertThat(read.tiers()).contains(List.of(new Inner(1, Optional.of(new BigDecimal(2)))));
        assertThat(read.body().orElseThrow().toString()).isEqualTo("{\"x\":[1]}");
        assertThat(read.secret().orElseThrow().reveal()).isEqualTo("sk-ant-1");
        assertThat(read.toString()).doesNotContain("sk-ant");
    }

    @Test
    void takesNullAndNothingForTheSameWhereAFieldMayBeMissing() {
        Outer read = read("{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"enabled\": null}");

        assertThat(read.enabled()).isEmpty();
        assertThat(read.tiers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{} | name | is missing",
                "{\"name\": null} | name | must not be null",
                "{\"name\": 1} | name | must be a text",
                "{\"name\": \"a\\u0000\"} | name | must be a text without a NUL",
                "{\"name\": \"a\", \"nmae\": \"b\"} | nmae | is no field of this request",
                "{\"name\": \"a\", \"count\": 1.5} | count | must be a whole number",
                "{\"name\": \"a\", \"count\": 9223372036854775808} | count | must be a whole number",
                "{\"name\": \"a\", \"count\": \"1\"} | count | must be a whole number",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"blue\"} | colour | must be one of RED, BLUE",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"enabled\": \"true\"} | enabled | must be true or false",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"amount_usd\": 1e999999999} | amount_usd | must be a decimal",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"amount_usd\": \"NaN\"} | amount_usd | must be a decimal",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"until\": \"tomorrow\"} | until | must be an instant",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"zone\": \"Mars/Base\"} | zone | must be a time zone",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"tiers\": {}} | tiers | must be a list",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"tiers\": [7]} | tiers[0] | must be an object",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"tiers\": [null]} | tiers[0] | must not be null",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"tiers\": [{\"above\": 3000000000}]} | tiers[0].above | must be a whole number from -2147483648 to 2147483647",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"tiers\": [{\"above\": 1, \"x\": 1}]} | tiers[0].x | is no field",
                "{\"name\": \"a\", \"count\": 1, \"colour\": \"RED\", \"body\": \"{}\"} | body | must be an object"
            })
    void namesWhatDoesNotFit(String json, String field, String rule) {
        assertThatThrownBy(() -> read(json))
                .isInstanceOfSatisfying(InvalidRequestException.class, wrong -> assertThat(wrong.field())
                        .isEqualTo(field))
                .hasMessageStartingWith(field + " " + rule);
    }

    private static Outer read(String json) {
        return RecordReader.read(new JsonCodec().object(json), Outer.class);
    }
}
