package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTier;
import dev.chancery.prices.Rates;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PriceHitsTest {
    @Test
    void leadsToThePricesOfAModelOnce() {
        assertThat(found("SONNET", Permission.READ_PRICES))
                .containsExactly(
                        new PaletteHit(PaletteKind.PRICES, "claude-sonnet-5-5", "prices?model=claude-sonnet-5-5"));
    }

    @Test
    void isForThoseWhoMaySeePrices() {
        assertThat(found("sonnet", Permission.READ_BUDGETS)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission permission) {
        return new PriceHits(new ThreeRows(), CallersInTest.of(permission)).find(text, 6);
    }

    private static final class ThreeRows extends PriceList {
        @Override
        public List<PriceRow> rows() {
            return List.of(row("1", "claude-opus-5"), row("2", "claude-sonnet-5-5"), row("3", "claude-sonnet-5-5"));
        }

        private static PriceRow row(String id, String model) {
            Rates rates = Rates.parse(Map.of("input", "2", "output", "10"));
            Price price = new Price(id, model, Price.STANDARD, null, null, List.of(new PriceTier(0, rates)));
            return new PriceRow(price, 1, PriceRow.Origin.OWN, null);
        }
    }
}
