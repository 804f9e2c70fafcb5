package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Query;
import dev.chancery.prices.PriceList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Finds the models that have prices. */
@ApplicationScoped
class PriceHits implements PaletteSource {
    private final PriceList prices;
    private final Callers callers;

    @Inject
    PriceHits(PriceList prices, Callers callers) {
        this.prices = prices;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    PriceHits() {
        this.prices = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        if (!callers.current().mayAny(Permission.READ_PRICES)) {
            return List.of();
        }
        return prices.rows().stream()
                .map(row -> row.price().model())
                .distinct()
                .filter(new Wanted(text)::isIn)
                .limit(most)
                .map(model -> PaletteHit.in("prices", Query.empty().with("model", model), PaletteKind.PRICES, model))
                .toList();
    }
}
