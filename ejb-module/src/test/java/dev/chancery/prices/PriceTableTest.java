package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PriceTableTest {
    private static final PriceTable SHIPPED = ShippedPrices.current().table();

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4-5,            claude-opus-4-5",
        "claude-opus-4-5-20251101,   claude-opus-4-5",
        "claude-opus-4-20250514,     claude-opus-4-20250514",
        "claude-opus-4-1-20250805,   claude-opus-4-1",
        "claude-opus-5,              claude-opus-5/20260724",
        "claude-opus-5-5,            claude-opus-5-5/20260922",
        "claude-opus-5-5-20260922,   claude-opus-5-5/20260922",
        "claude-sonnet-5,            claude-sonnet-5",
        "claude-sonnet-5-20260630,   claude-sonnet-5",
        "claude-sonnet-5-5,          claude-sonnet-5-5/20261007",
        "claude-sonnet-4-5-20250929, claude-sonnet-4-5",
        "claude-haiku-4-5-20251001,  claude-haiku-4-5",
        "claude-fable-5,             claude-fable-5",
        "claude-fable-5-1,           claude-fable-5-1/20260901",
        "claude-mythos-5-2,          claude-mythos-5-2/20261109"
    })
    void findsThePriceOfAModel(String model, String id) {
        assertThat(find(SHIPPED, model, "2026-11-20T00:00:00Z")).contains(id);
    }

    @ParameterizedTest
    @CsvSource({
        "claude-opus-4",
        "claude-opus-5-50",
        "claude-opus-5-2026092",
        "claude-opus-5-202609222",
        "claude-opus-5-fast",
        "claude-opus-4-20250515",
        "claude-sonnet-4-20250514",
        "xclaude-opus-5",
        "claude-opus-5-2026092x"
    })
    void findsNoneForWhatOnlyLooksLikeAModel(String model) {
        assertThat(find(SHIPPED, model, "2026-11-20T00:00:00Z")).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "claude-sonnet-5-5, 2026-09-27T23:59:59.999999Z, ",
        "claude-sonnet-5-5, 2026-09-28T00:00:00Z,        claude-sonnet-5-5/20260928",
        "claude-sonnet-5-5, 2026-10-06T23:59:59.999999Z, claude-sonnet-5-5/20260928",
        "claude-sonnet-5-5, 2026-10-07T00:00:00Z,        claude-sonnet-5-5/20261007",
        "claude-sonnet-5-5, 2126-10-07T00:00:00Z,        claude-sonnet-5-5/20261007",
        "claude-sonnet-5,   1999-01-01T00:00:00Z,        claude-sonnet-5",
        "claude-fable-5-2,  2026-11-08T23:59:59Z,        "
    })
    void findsWhatHeldAtTheInstant(String model, String at, @Nullable String id) {
        assertThat(find(SHIPPED, model, at)).isEqualTo(Optional.ofNullable(id));
    }

    @Test
    void prefersTheLongestModelThenTheLatest() {
        PriceTable table = new PriceTable(List.of(
                price("family", "m", null),
                price("newer", "m", "2026-02-01T00:00:00Z"),
                price("older", "m", "2026-01-01T00:00:00Z"),
                price("dated", "m-20250101", null)));

        assertThat(find(table, "m-20250101", "2026-03-01T00:00:00Z")).contains("dated");
        assertThat(find(table, "m", "2026-03-01T00:00:00Z")).contains("newer");
        assertThat(find(table, "m-20250102", "2026-01-31T00:00:00Z")).contains("older");
        assertThat(find(table, "m", "2025-03-01T00:00:00Z")).contains("family");
    }

    @Test
    void findsTheRowsOfASpeed() {
        PriceTable table = new PriceTable(List.of(
                price("plain", "m", null),
                new Price("fast", "m", "fast", null, null, List.of(new PriceTier(0, rates())))));
        Instant at = Instant.parse("2026-03-01T00:00:00Z");

        assertThat(table.find("m", "", at)).map(Price::id).contains("plain");
        assertThat(table.find("m", "standard", at)).map(Price::id).contains("plain");
        assertThat(table.find("m", "fast", at)).map(Price::id).contains("fast");
        assertThat(table.find("m", "slow", at)).isEmpty();
    }

    private static Optional<String> find(PriceTable table, String model, String at) {
        return table.find(model, "", Instant.parse(at)).map(Price::id);
    }

    private static Price price(String id, String model, @Nullable String from) {
        return new Price(
                id,
                model,
                Price.STANDARD,
                from == null ? null : Instant.parse(from),
                null,
                List.of(new PriceTier(0, rates())));
    }

    private static Rates rates() {
        return new Rates(BigDecimal.ONE, null, null, null, null, null);
    }
}
