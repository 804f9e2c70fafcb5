package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PriceTest {
    private static final List<PriceTier> FREE = List.of(new PriceTier(0, rates("0")));

    @ParameterizedTest
    @ValueSource(strings = {"-1", "-0.0001", "1000000.0001", "99999999999999999999"})
    void namesARateThatIsOutOfRange(String rate) {
        refuses("input", () -> Rates.parse(Map.of("input", rate)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NaN", "Infinity", "1e308", "1e-3", "0x1", "1,5", "1.", ".5", "+1", "a", "1 2", "٣", "1\n2"})
    void namesARateThatIsNoNumber(String rate) {
        refuses("cache_read", () -> Rates.parse(Map.of("input", "1", "cache_read", rate)));
    }

    @Test
    void namesARateWithTooManyDecimals() {
        refuses("output", () -> Rates.parse(Map.of("output", "0.0000000000000000000000000000000000000001")));
        refuses("output", () -> Rates.parse(Map.of("output", "0.00001")));
        assertThat(Rates.parse(Map.of("output", "0.0001000000")).output()).isEqualTo(new BigDecimal("0.0001"));
    }

    @Test
    void tellsUnknownFromFree() {
        Rates rates = Rates.parse(Map.of("input", " 2.5 ", "output", "  ", "cache_read", "0"));
        assertThat(rates.of(BillingClass.INPUT)).contains(new BigDecimal("2.5000"));
        assertThat(rates.of(BillingClass.OUTPUT)).isEmpty();
        assertThat(rates.of(BillingClass.CACHE_READ)).contains(new BigDecimal("0.0000"));
        assertThat(rates.of(BillingClass.WEB_SEARCH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "a b", "claude\n", "-x", "<b>", "claude%", "'; drop table"})
    void namesAModelThatIsNone(String model) {
        refuses("model", () -> new Price("id", model, "standard", null, null, FREE));
    }

    @Test
    void namesAModelThatIsTooLong() {
        refuses("model", () -> new Price("id", "m".repeat(129), "standard", null, null, FREE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Fast", "a b"})
    void namesASpeedThatIsNone(String speed) {
        refuses("speed", () -> new Price("id", "m", speed, null, null, FREE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0000-01-01T00:00:00Z", "2019-12-31T23:59:59Z", "9999-12-31T00:00:00Z"})
    void namesADateOutOfRange(String date) {
        refuses("from", () -> price(date, null));
        refuses("to", () -> price(null, date));
    }

    @Test
    void namesAnEndThatIsNotAfterTheBeginning() {
        refuses("to", () -> price("2026-01-01T00:00:00Z", "2026-01-01T00:00:00Z"));
        refuses("to", () -> price("2026-01-02T00:00:00Z", "2026-01-01T00:00:00Z"));
    }

    @Test
    void namesTiersThatAreNotInOrder() {
        PriceTier first = new PriceTier(0, rates("1"));
        PriceTier second = new PriceTier(100, rates("2"));
        refuses("tiers", () -> tiers(List.of()));
        refuses("tiers", () -> tiers(List.of(second)));
        refuses("tiers", () -> tiers(List.of(first, second, second)));
        refuses("tiers", () -> tiers(List.of(first, second, first)));
        refuses(
                "tiers",
                () -> tiers(IntStream.range(0, 11)
                        .mapToObj(i -> new PriceTier(i, rates("1")))
                        .toList()));
        refuses("above", () -> new PriceTier(-1, rates("1")));
    }

    @Test
    void overlapsOnlyWithinAModelAndSpeed() {
        Price january = price("2026-01-01T00:00:00Z", "2026-02-01T00:00:00Z");
        Price february = price("2026-02-01T00:00:00Z", "2026-03-01T00:00:00Z");
        Price always = price(null, null);
        assertThat(january.overlaps(february)).isFalse();
        assertThat(february.overlaps(january)).isFalse();
        assertThat(always.overlaps(january)).isTrue();
        assertThat(january.overlaps(always)).isTrue();
        assertThat(price(null, "2026-01-01T00:00:00Z").overlaps(january)).isFalse();
        assertThat(price("2026-01-15T00:00:00Z", null).overlaps(january)).isTrue();
        assertThat(new Price("id", "other", "standard", null, null, FREE).overlaps(always))
                .isFalse();
        assertThat(new Price("id", "m", "fast", null, null, FREE).overlaps(always))
                .isFalse();
    }

    private static void refuses(String field, ThrowingCallable price) {
        assertThatExceptionOfType(InvalidPriceException.class)
                .isThrownBy(price)
                .withMessageStartingWith(field + " must ")
                .satisfies(refusal -> assertThat(refusal.field()).isEqualTo(field));
    }

    private static Price price(@Nullable String from, @Nullable String to) {
        return new Price("id", "m", "standard", instant(from), instant(to), FREE);
    }

    private static Price tiers(List<PriceTier> tiers) {
        return new Price("id", "m", "standard", null, null, tiers);
    }

    private static @Nullable Instant instant(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static Rates rates(String input) {
        return Rates.parse(Map.of("input", input));
    }
}
