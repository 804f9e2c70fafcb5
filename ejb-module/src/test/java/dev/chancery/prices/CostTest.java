package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** By hand, with the shipped list prices, on a day when all of them hold. */
class CostTest {
    private static final Instant NOW = Instant.parse("2026-11-20T12:00:00Z");

    @Test
    void addsUpEveryClassByItsOwnRate() {
        // 1,000 x 4 + 2,000 x 20 + 3,000 x 5 + 4,000 x 8 + 5,000 x 0.20 = 92,000 dollars a million times
        Consumption all = new Consumption(1000, 2000, 3000, 4000, 5000, 0, false, "", "", "", false);
        assertThat(cost("claude-opus-5-5", all)).isEqualTo("0.092000000000");
    }

    @Test
    void isExactForASingleToken() {
        assertThat(cost("claude-haiku-5-5", Consumption.ofTokens(1, 0))).isEqualTo("0.000000100000");
        // half of 0.01 x 1.1, for a millionth: nothing of it is lost
        Consumption smallest = new Consumption(0, 0, 0, 0, 1, 0, true, "us", "batch", "", false);
        assertThat(cost("claude-haiku-5-5", smallest)).isEqualTo("0.000000005500");
    }

    @Test
    void takesHalfInBatchesAlsoOfWhatIsCached() {
        // half of 1,000,000 x (2 + 10) and of 100,000 x (2.5 + 4 + 0.1)
        Consumption batch =
                new Consumption(1_000_000, 1_000_000, 100_000, 100_000, 100_000, 0, true, "", "batch", "", false);
        assertThat(cost("claude-sonnet-5-5", batch)).isEqualTo("6.330000000000");
    }

    @Test
    void addsATenthInTheUnitedStatesOnEveryClass() {
        Consumption us = new Consumption(1000, 2000, 3000, 4000, 5000, 0, false, "us", "standard", "standard", false);
        assertThat(cost("claude-opus-5-5", us)).isEqualTo("0.101200000000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "global", "not_available"})
    void addsNothingElsewhere(String geo) {
        assertThat(cost("claude-opus-5-5", new Consumption(1000, 0, 0, 0, 0, 0, false, geo, "", "", false)))
                .isEqualTo("0.004000000000");
    }

    @Test
    void takesACentForAWebSearchHoweverItRuns() {
        assertThat(cost("claude-opus-5-5", new Consumption(0, 0, 0, 0, 0, 3, false, "", "", "", false)))
                .isEqualTo("0.030000000000");
        assertThat(cost("claude-opus-5-5", new Consumption(0, 0, 0, 0, 0, 3, true, "us", "batch", "", false)))
                .isEqualTo("0.030000000000");
    }

    @ParameterizedTest
    @CsvSource({
        "claude-sonnet-4-5, 200000,      0,     0,     0, 0.600000000000",
        "claude-sonnet-4-5, 200001,      0,     0,     0, 1.200006000000",
        "claude-sonnet-4-5, 100000, 100000,     0,     0, 0.330000000000",
        "claude-sonnet-4-5, 100000, 100001,     0,     0, 0.660000600000",
        "claude-sonnet-4-5, 190000,      0, 10001,     0, 1.215007500000",
        "claude-sonnet-4-5, 190000,      0,     0, 10001, 1.260012000000",
        "claude-haiku-5-5,  100000,      0,     0,     0, 0.010000000000",
        "claude-haiku-5-5,  100001,      0,     0,     0, 0.050000500000",
        "claude-haiku-5-5,   50000,  30000, 10000, 10001, 0.042751000000"
    })
    void takesTheTierOfTheWholePromptForTheWholeRequest(
            String model, long input, long read, long write5m, long write1h, String dollars) {
        assertThat(cost(model, new Consumption(input, 0, write5m, write1h, read, 0, false, "", "", "", false)))
                .isEqualTo(dollars);
    }

    @Test
    void doesNotCountOutputIntoTheTier() {
        assertThat(cost("claude-haiku-5-5", Consumption.ofTokens(100_000, 100_000)))
                .isEqualTo("0.060000000000");
        assertThat(cost("claude-haiku-5-5", Consumption.ofTokens(100_001, 100_000)))
                .isEqualTo("0.300000500000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"claude-unheard-of", "claude-opus", "", "claude-opus-5-5-2026", "Claude-Opus-5-5"})
    void hasNoPriceForAnUnknownModel(String model) {
        assertThat(quote(model, Consumption.ofTokens(1, 1))).isEqualTo(Quote.NONE);
        assertThat(quote(model, Consumption.ofTokens(0, 0))).isEqualTo(Quote.NONE);
    }

    @Test
    void hasNoPriceForAClassWithoutOneButNeedsNoneForNoTokens() {
        assertThat(cost("claude-fable-5-2", Consumption.ofTokens(1_000_000, 1_000_000)))
                .isEqualTo("48.000000000000");
        Quote read = quote("claude-fable-5-2", new Consumption(1, 1, 0, 0, 1, 0, false, "", "", "", false));
        assertThat(read).isEqualTo(new Quote("claude-fable-5-2/20261109", null));
    }

    @Test
    void saysWhatHasNoPrice() {
        Cost cost = Cost.of(
                ShippedPrices.current()
                        .table()
                        .byId("claude-fable-5-2/20261109")
                        .orElseThrow(),
                new Consumption(1, 1, 1, 0, 1, 0, false, "eu", "priority", "", false));
        assertThat(cost.unpriced())
                .containsExactly("service_tier priority", "inference_geo eu", "cache_write_5m", "cache_read");
        assertThat(cost.known()).isEmpty();
        assertThat(cost.lines()).hasSize(4);
    }

    @Test
    void hasNoPriceForASpeedTierOrPlaceThatIsNotListed() {
        assertThat(quote("claude-opus-5-5", new Consumption(1, 1, 0, 0, 0, 0, false, "", "", "fast", false)))
                .isEqualTo(Quote.NONE);
        for (String tier : new String[] {"priority", "flex"}) {
            assertThat(quote("claude-opus-5-5", new Consumption(1, 1, 0, 0, 0, 0, false, "", tier, "", false))
                            .cost())
                    .isNull();
        }
        assertThat(quote("claude-opus-5-5", new Consumption(1, 1, 0, 0, 0, 0, false, "mars", "", "", false))
                        .cost())
                .isNull();
    }

    @Test
    void takesNothingForARefusalBeforeOutput() {
        Consumption before = new Consumption(1000, 0, 0, 0, 500, 0, false, "", "", "", true);
        assertThat(quote("claude-fable-5-2", before))
                .isEqualTo(new Quote("claude-fable-5-2/20261109", new BigDecimal("0.000000000000")));
        Consumption after = new Consumption(1000, 1, 0, 0, 0, 0, false, "", "", "", true);
        assertThat(cost("claude-opus-5-5", after)).isEqualTo("0.004020000000");
    }

    @Test
    void showsTheLadder() {
        Cost cost = Cost.of(
                ShippedPrices.current().table().byId("claude-opus-5/20260724").orElseThrow(),
                new Consumption(1000, 10, 0, 0, 0, 2, true, "us", "batch", "", false));
        assertThat(cost.lines())
                .extracting(line -> line.quantity() + " " + line.billed().word() + " at " + line.rate() + " x "
                        + line.factor() + " = " + line.amount())
                .containsExactly(
                        "1000 input at 5.0000 x 0.55 = 0.002750000000",
                        "10 output at 25.0000 x 0.55 = 0.000137500000",
                        "2 web_search at 10.0000 x 1 = 0.020000000000");
        assertThat(cost.known()).contains(new BigDecimal("0.022887500000"));
    }

    @Test
    void givesNoCostThatCouldNotBeStored() {
        assertThat(quote("claude-opus-5-5", Consumption.ofTokens(Long.MAX_VALUE, Long.MAX_VALUE))
                        .cost())
                .isNull();
        assertThat(cost("claude-opus-5-5", Consumption.ofTokens(249_999_999_999_999_999L, 0)))
                .isEqualTo("999999999999.999996000000");
    }

    private static String cost(String model, Consumption consumption) {
        BigDecimal cost = quote(model, consumption).cost();
        return cost == null ? "no price" : cost.toPlainString();
    }

    private static Quote quote(String model, Consumption consumption) {
        return ShippedPrices.current().table().quote(model, NOW, consumption);
    }
}
