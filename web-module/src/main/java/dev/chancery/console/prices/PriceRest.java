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
import org.jspecify.annotations.Nullable;

/** How prices are managed over REST. */
final class PriceRest {
    private PriceRest() {}

    static RestDialog list() {
        return new RestDialog("GET", "/prices", "");
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
        JsonArrayBuilder tiers = Json.createArrayBuilder();
        price.tiers().forEach(tier -> tiers.add(json(tier)));
        JsonObjectBuilder json =
                Json.createObjectBuilder().add("model", price.model()).add("speed", price.speed());
        add(json, "from", price.from());
        add(json, "to", price.to());
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
