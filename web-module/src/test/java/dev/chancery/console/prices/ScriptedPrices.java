package dev.chancery.console.prices;

import dev.chancery.prices.Price;
import dev.chancery.prices.PriceDraft;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTier;
import dev.chancery.prices.Rates;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Prices as the test says, which remember what was done with them. */
final class ScriptedPrices extends PriceList {
    final List<PriceRow> rows = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    static PriceRow row(String id, String model, @Nullable String from, @Nullable String to, PriceRow.Origin origin) {
        Rates rates = Rates.parse(Map.of("input", "2", "output", "10"));
        Rates longer = Rates.parse(Map.of("input", "4", "output", "20"));
        Price price = new Price(
                id,
                model,
                Price.STANDARD,
                instant(from),
                instant(to),
                List.of(new PriceTier(0, rates), new PriceTier(200_000, longer)));
        return new PriceRow(price, 4, origin, origin == PriceRow.Origin.OWN ? null : LocalDate.parse("2026-10-01"));
    }

    private static @Nullable Instant instant(@Nullable String day) {
        return day == null ? null : Instant.parse(day + "T00:00:00Z");
    }

    @Override
    public List<PriceRow> rows() {
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(rows);
    }

    @Override
    public PriceRow add(PriceDraft draft) {
        done("add " + draft.model() + " " + draft.from() + " " + draft.tiers().size() + " "
                + draft.tiers().get(0).rates().input());
        return row("added", draft.model(), null, null, PriceRow.Origin.OWN);
    }

    @Override
    public PriceRow change(String id, long revision, PriceDraft draft) {
        done("change " + id + " " + revision + " " + draft.from() + " "
                + draft.tiers().size());
        return rows.get(0);
    }

    @Override
    public PriceRow end(String id, long revision, Instant to) {
        done("end " + id + " " + revision);
        return rows.get(0);
    }

    @Override
    public void remove(String id, long revision) {
        done("remove " + id + " " + revision);
        rows.removeIf(row -> row.price().id().equals(id));
    }

    private void done(String what) {
        if (failure != null) {
            throw failure;
        }
        done.add(what);
    }
}
