package dev.chancery.console.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTier;

/** All of one price: when it holds, and what each class costs, tier by tier. */
class PricePanel extends DetailPanel {
    private static final long serialVersionUID = 1L;

    /** What is done with a price. */
    interface Actions {
        void change(PriceRow row);

        void end(PriceRow row);

        void remove(PriceRow row);
    }

    PricePanel(PriceRow row, Runnable close) {
        super(row.price().model(), close);
        Price price = row.price();
        Div badges = new Div(PriceWords.badge(row.origin()));
        badges.addClassName("badges");
        show(badges, facts(row));
        price.tiers().forEach(tier -> show(new H3(heading(price, tier)), rates(tier)));
        Paragraph note = new Paragraph(getTranslation("prices.note"));
        note.addClassName("price-note");
        show(note);
    }

    /** Offers what can be done with the row. */
    final PricePanel offer(PriceRow row, Actions actions) {
        Button change = new Button(getTranslation("prices.change"), click -> actions.change(row));
        change.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(change, new Button(getTranslation("prices.end"), click -> actions.end(row)));
        if (row.origin() == PriceRow.Origin.OWN) {
            Button remove = new Button(getTranslation("prices.remove"), click -> actions.remove(row));
            remove.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_ERROR);
            actions(remove);
        }
        actions(PriceRest.menu(row));
        return this;
    }

    private Facts facts(PriceRow row) {
        Price price = row.price();
        Facts facts = new Facts()
                .add(getTranslation("prices.speed"), price.speed())
                .add(getTranslation("prices.from"), PriceWords.from(price.from()))
                .add(getTranslation("prices.to"), PriceWords.to(price.to()));
        if (row.asOf() != null) {
            facts.add(getTranslation("prices.as-of"), Formats.current().day(row.asOf()));
        }
        return facts.addCode(getTranslation("prices.id"), price.id());
    }

    private String heading(Price price, PriceTier tier) {
        if (price.tiers().size() == 1) {
            return getTranslation("prices.rates");
        }
        return tier.above() == 0
                ? getTranslation("prices.tier.lowest")
                : getTranslation("prices.tier", Formats.current().number(tier.above()));
    }

    private static Facts rates(PriceTier tier) {
        Facts facts = new Facts();
        for (BillingClass billed : BillingClass.values()) {
            facts.add(PriceWords.word(billed), PriceWords.rate(tier.rates(), billed));
        }
        return facts;
    }
}
