package dev.chancery.prices;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * The list prices that come with Chancery: facts as of a day, read from {@code prices.json} beside this class.
 *
 * @param asOf the day of the newest fact
 * @param sources where the facts are from
 * @param table the prices
 * @param models what else is known of the models
 */
public record ShippedPrices(LocalDate asOf, List<String> sources, PriceTable table, List<ModelFacts> models) {
    private static final ShippedPrices CURRENT = read("prices.json");

    /** Copies the lists. */
    public ShippedPrices {
        sources = List.copyOf(sources);
        models = List.copyOf(models);
    }

    /** Those of this version. */
    public static ShippedPrices current() {
        return CURRENT;
    }

    /** What is known of the model: of several, by the longest id. */
    public Optional<ModelFacts> model(String id) {
        return ModelId.longest(models, ModelFacts::model, id);
    }

    /** The day (UTC) from which the API no longer answers for the model; empty when none is known. */
    public Optional<LocalDate> retiresOn(String id) {
        return model(id).flatMap(facts -> Optional.ofNullable(facts.retiresOn()));
    }

    private static ShippedPrices read(String resource) {
        try (InputStream file = ShippedPrices.class.getResourceAsStream(resource)) {
            return of(new JsonCodec()
                    .object(Objects.requireNonNull(file, resource).readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static ShippedPrices of(Fields file) {
        return new ShippedPrices(
                LocalDate.parse(file.requireText("as_of")),
                file.texts("sources"),
                new PriceTable(file.objects("prices", ShippedPrices::price)),
                file.objects("models", ShippedPrices::facts));
    }

    private static Price price(Fields row) {
        return new Price(
                row.requireText("id"),
                row.requireText("model"),
                row.text("speed").orElse(Price.STANDARD),
                startOf(row.text("from")),
                startOf(row.text("to")),
                row.objects("tiers", ShippedPrices::tier));
    }

    private static PriceTier tier(Fields tier) {
        Map<BillingClass, BigDecimal> known = new EnumMap<>(BillingClass.class);
        for (BillingClass billed : BillingClass.values()) {
            Object rate = tier.value(billed.word());
            if (rate != null) {
                known.put(billed, new BigDecimal(rate.toString()));
            }
        }
        return new PriceTier(tier.number("above").orElse(0), Rates.of(known));
    }

    private static ModelFacts facts(Fields row) {
        return new ModelFacts(
                row.requireText("model"),
                boxed(row.number("context")),
                boxed(row.number("largest_output")),
                boxed(row.number("smallest_cacheable")),
                row.text("retires_on").map(LocalDate::parse).orElse(null));
    }

    private static @Nullable Long boxed(OptionalLong number) {
        return number.isPresent() ? (Long) number.getAsLong() : null;
    }

    private static @Nullable Instant startOf(Optional<String> day) {
        return day.map(text -> LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC))
                .orElse(null);
    }
}
