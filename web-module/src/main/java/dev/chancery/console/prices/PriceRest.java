package dev.chancery.console.prices;

import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTier;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How prices are managed over REST. */
final class PriceRest {
    private PriceRest() {}

    static RestDialog list() {
        return new RestDialog("GET", "/prices", "");
    }

    static RestDialog add(
            String model, String speed, @Nullable Instant from, @Nullable Instant to, List<PriceTier> tiers) {
        return new RestDialog("POST", "/prices", json(model, speed, from, to, tiers));
    }

    static RestMenu menu(PriceRow row) {
        RestMenu menu = new RestMenu();
        String path = "/prices/" + row.price().id();
        String seen = "If-Match: \"" + row.revision() + "\"";
        menu.add(menu.getTranslation("prices.change"), () -> new RestDialog("PUT", path, json(row.price()), seen))
                .add(
                        menu.getTranslation("prices.end"),
                        () -> new RestDialog("POST", path + "/end", "{\"to\": \"2030-01-31T00:00:00Z\"}", seen));
        return row.origin() == PriceRow.Origin.OWN
                ? menu.add(menu.getTranslation("prices.remove"), () -> new RestDialog("DELETE", path, "", seen))
                : menu;
    }

    private static String json(Price price) {
        return json(price.model(), price.speed(), price.from(), price.to(), price.tiers());
    }

    private static String json(
            String model, String speed, @Nullable Instant from, @Nullable Instant to, List<PriceTier> given) {
        JsonArrayBuilder tiers = Json.createArrayBuilder();
        given.forEach(tier -> tiers.add(json(tier)));
        JsonObjectBuilder json = Json.createObjectBuilder().add("model", model).add("speed", speed);
        add(json, "from", from);
        add(json, "to", to);
        return json.add("tiers", tiers).build().toString();
    }

    private static JsonObjectBuilder json(PriceTier tier) {
        JsonObjectBuilder rates = Json.createObjectBuilder();
        for (BillingClass billed : BillingClass.values()) {
            tier.rates().of(billed).ifPresent(rate -> rates.add(billed.word(), rate.stripTrailingZeros()));
        }
        return Json.createObjectBuilder().add("above", tier.above()).add("rates", rates);
    }

    private static void add(JsonObjectBuilder json, String name, @Nullable Instant instant) {
        if (instant != null) {
            json.add(name, instant.toString());
        }
    }
}
