package dev.chancery.console.prices;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.RowGrid;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.Rates;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The list of prices. Beside a detail it shows only what tells rows apart, and the two main rates. */
class PriceGrid extends RowGrid<PriceRow> {
    private static final long serialVersionUID = 1L;

    private final ArrayList<Column<PriceRow>> more = new ArrayList<>();

    PriceGrid(Consumer<PriceRow> open) {
        super("", open);
        setAriaLabel(getTranslation("prices.title"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(getTranslation("prices.model"), row -> model(row.price()))
                .setComparator(Comparator.comparing(row -> row.price().model()))
                .setWidth("13rem")
                .setFlexGrow(2);
        more.add(text(getTranslation("prices.speed"), row -> row.price().speed())
                .setWidth("6.5rem")
                .setFlexGrow(0));
        text(getTranslation("prices.from"), row -> PriceWords.from(row.price().from()))
                .setComparator(Comparator.comparing(row -> instant(row.price().from(), Instant.MIN)))
                .setWidth("8rem")
                .setFlexGrow(0);
        text(getTranslation("prices.to"), row -> PriceWords.to(row.price().to()))
                .setComparator(Comparator.comparing(row -> instant(row.price().to(), Instant.MAX)))
                .setWidth("8rem")
                .setFlexGrow(0);
        for (BillingClass billed : BillingClass.values()) {
            Column<PriceRow> column = figure(PriceWords.word(billed), row -> PriceWords.rate(lowest(row), billed))
                    .setHeader(header(billed))
                    .setWidth("8.25rem");
            if (billed != BillingClass.INPUT && billed != BillingClass.OUTPUT) {
                more.add(column);
            }
        }
        more.add(badge(getTranslation("prices.origin"), row -> PriceWords.badge(row.origin()))
                .setWidth("8rem")
                .setFlexGrow(0));
    }

    final void wide(boolean wide) {
        more.forEach(column -> column.setVisible(wide));
    }

    final void show(List<PriceRow> rows) {
        setItems(rows);
    }

    private static Span header(BillingClass billed) {
        Span header = new Span(PriceWords.word(billed));
        header.addClassName("wrapped-header");
        return header;
    }

    private String model(Price price) {
        int tiers = price.tiers().size();
        return tiers == 1 ? price.model() : getTranslation("prices.model-tiers", price.model(), String.valueOf(tiers));
    }

    private static Rates lowest(PriceRow row) {
        return row.price().tiers().get(0).rates();
    }

    private static Instant instant(@Nullable Instant given, Instant none) {
        return given == null ? none : given;
    }
}
