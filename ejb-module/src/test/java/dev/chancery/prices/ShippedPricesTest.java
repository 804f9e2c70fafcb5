package dev.chancery.prices;

import static java.util.function.Predicate.not;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ShippedPricesTest {
    private static final Path REFERENCE = Path.of("../src/docs/reference/prices.md");

    private final ShippedPrices shipped = ShippedPrices.current();

    @Test
    void saysFromWhenAndWhere() {
        assertThat(shipped.asOf()).isEqualTo("2026-11-09");
        assertThat(shipped.sources()).isNotEmpty().allMatch(source -> source.startsWith("https://"));
    }

    @Test
    void hasDifferentIdsThatFitTheLedger() {
        assertThat(shipped.table().prices())
                .hasSize(24)
                .extracting(Price::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.length() <= 36);
    }

    @Test
    void hasNoTwoPricesForOneInstant() {
        for (Price price : shipped.table().prices()) {
            assertThat(shipped.table().prices().stream().filter(not(price::equals)))
                    .noneMatch(price::overlaps);
        }
    }

    @Test
    void knowsWhenModelsEnd() {
        assertThat(shipped.retiresOn("claude-sonnet-4-5-20250929")).contains(LocalDate.parse("2026-11-30"));
        assertThat(shipped.retiresOn("claude-sonnet-4-5")).contains(LocalDate.parse("2026-11-30"));
        assertThat(shipped.retiresOn("claude-sonnet-4-20250514")).contains(LocalDate.parse("2026-06-15"));
        assertThat(shipped.retiresOn("claude-opus-4-20250514")).contains(LocalDate.parse("2026-06-15"));
        assertThat(shipped.retiresOn("claude-3-7-sonnet-20250219")).contains(LocalDate.parse("2026-02-19"));
        assertThat(shipped.retiresOn("claude-3-5-haiku-20241022")).contains(LocalDate.parse("2026-02-19"));
        assertThat(shipped.retiresOn("claude-3-opus-20240229")).contains(LocalDate.parse("2026-01-05"));
        assertThat(shipped.retiresOn("claude-3-haiku-20240307")).contains(LocalDate.parse("2026-04-19"));
        assertThat(shipped.retiresOn("claude-opus-5-5")).isEmpty();
        assertThat(shipped.retiresOn("claude-unheard-of")).isEmpty();
    }

    @Test
    void knowsTheShortestPromptsThatAreCached() {
        assertThat(shipped.model("claude-fable-5").orElseThrow().smallestCacheable())
                .isEqualTo(512);
        assertThat(shipped.model("claude-opus-4-7").orElseThrow().smallestCacheable())
                .isEqualTo(2048);
        assertThat(shipped.model("claude-haiku-4-5-20251001").orElseThrow().smallestCacheable())
                .isEqualTo(4096);
        assertThat(shipped.model("claude-opus-5").orElseThrow().smallestCacheable())
                .isNull();
    }

    @Test
    void isListedInTheReferenceRowForRow() throws IOException {
        List<String> rows = Files.readAllLines(REFERENCE).stream()
                .filter(line -> line.startsWith("| `claude-"))
                .toList();

        assertThat(rows)
                .containsExactlyElementsOf(Stream.concat(
                                shipped.table().prices().stream().flatMap(ShippedPricesTest::rows),
                                shipped.models().stream().map(ShippedPricesTest::row))
                        .toList());
    }

    private static Stream<String> rows(Price price) {
        return price.tiers().stream()
                .map(tier -> "| `" + price.model() + "` | " + day(price.from()) + " | " + day(price.to()) + " | "
                        + (tier.above() == 0 ? "" : "above " + number(tier.above())) + " | "
                        + Stream.of(BillingClass.values())
                                .map(billed -> tier.rates()
                                        .of(billed)
                                        .map(rate -> rate.stripTrailingZeros().toPlainString())
                                        .orElse("?"))
                                .reduce((left, right) -> left + " | " + right)
                                .orElseThrow()
                        + " |");
    }

    private static String row(ModelFacts facts) {
        return "| `" + facts.model() + "` | " + text(facts.context(), ShippedPricesTest::number) + " | "
                + text(facts.largestOutput(), ShippedPricesTest::number) + " | "
                + text(facts.smallestCacheable(), ShippedPricesTest::number) + " | "
                + text(facts.retiresOn(), LocalDate::toString) + " |";
    }

    private static String day(@Nullable Instant instant) {
        return text(instant, at -> at.atZone(ZoneOffset.UTC).toLocalDate().toString());
    }

    private static String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    private static <T> String text(@Nullable T value, Function<T, String> format) {
        return Optional.ofNullable(value).map(format).orElse("");
    }
}
