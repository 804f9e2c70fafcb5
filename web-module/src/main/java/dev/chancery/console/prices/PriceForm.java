package dev.chancery.console.prices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.prices.InvalidPriceException;
import dev.chancery.prices.Price;
import dev.chancery.prices.PriceDraft;
import dev.chancery.prices.PriceList;
import dev.chancery.prices.PriceRow;
import dev.chancery.prices.PriceTier;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Asks for a price: of which model, from when until when, and its rates. Days are those of UTC. */
final class PriceForm {
    private final PriceList prices;
    private final Consumer<PriceRow> saved;
    private final TextField model = new TextField(text("prices.model"));
    private final TextField speed = new TextField(text("prices.speed"));
    private final Div tiers = new Div();

    /** @param saved told the row as it is then */
    PriceForm(PriceList prices, Consumer<PriceRow> saved) {
        this.prices = prices;
        this.saved = saved;
        tiers.addClassName("tiers");
        model.setAutofocus(true);
    }

    /** @param of the model's id, if it is known already */
    FormDialog add(String of) {
        model.setValue(of);
        speed.setValue(Price.STANDARD);
        addTier(null);
        DayField from = new DayField(text("prices.from"), null);
        DayField to = new DayField(text("prices.to"), null);
        return form(text("prices.add"), text("prices.add"), from, to, () -> prices.add(draft(start(from), start(to))))
                .note(RestDialog.button(() -> rest(start(from), start(to))));
    }

    FormDialog change(PriceRow row) {
        Price price = row.price();
        model.setValue(price.model());
        speed.setValue(price.speed());
        price.tiers().forEach(this::addTier);
        DayField from = new DayField(text("prices.from"), day(price.from()));
        DayField to = new DayField(text("prices.to"), day(price.to()));
        return form(
                UI.getCurrent().getTranslation("prices.change.title", price.model()),
                text("prices.save"),
                from,
                to,
                () -> prices.change(price.id(), row.revision(), draft(kept(from, price.from()), kept(to, price.to()))));
    }

    /** Asks from when on a row no longer holds. */
    FormDialog end(PriceRow row) {
        DayField to = new DayField(text("prices.to"), LocalDate.now(ZoneOffset.UTC));
        to.setHelperText(text("prices.utc"));
        return new FormDialog(
                        UI.getCurrent()
                                .getTranslation("prices.end.title", row.price().model()),
                        text("prices.end"),
                        () -> {
                            Instant end = start(to);
                            saved.accept(
                                    prices.end(row.price().id(), row.revision(), end == null ? Instant.EPOCH : end));
                        })
                .field("to", to)
                .note(new Paragraph(text("prices.end.note")));
    }

    private interface Save {
        PriceRow save();
    }

    private FormDialog form(String title, String verb, DayField from, DayField to, Save save) {
        from.setHelperText(text("prices.from.help"));
        to.setHelperText(text("prices.to.help"));
        Button more = new Button(text("prices.tier.add"), VaadinIcon.PLUS.create(), click -> addTier(null));
        more.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return new FormDialog(title, verb, () -> saved.accept(save.save()))
                .field("model", model)
                .field("speed", speed)
                .field("from", from)
                .field("to", to)
                .note(new H3(text("prices.rates")))
                .note(tiers)
                .note(more)
                .note(new Paragraph(text("prices.note")));
    }

    private void addTier(@Nullable PriceTier tier) {
        boolean lowest = tiers.getChildren().findAny().isEmpty();
        TierFields fields = new TierFields(lowest, tier);
        Div box = new Div(fields);
        box.addClassName("tier");
        if (!lowest) {
            Button remove = new Button(text("prices.tier.remove"), click -> tiers.remove(box));
            remove.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            box.add(remove);
        }
        tiers.add(box);
    }

    private PriceDraft draft(@Nullable Instant from, @Nullable Instant to) {
        return new PriceDraft(model.getValue().strip(), speed.getValue().strip(), from, to, given());
    }

    private List<PriceTier> given() {
        return tiers.getChildren()
                .map(box -> (TierFields) box.getChildren().findFirst().orElseThrow())
                .map(TierFields::tier)
                .toList();
    }

    /** Without rates as long as those that were given cannot be read, which their fields say then. */
    private RestDialog rest(@Nullable Instant from, @Nullable Instant to) {
        List<PriceTier> readable;
        try {
            readable = given();
        } catch (InvalidPriceException e) {
            readable = List.of();
        }
        return PriceRest.add(model.getValue().strip(), speed.getValue().strip(), from, to, readable);
    }

    /** A row that begins or ends within a day goes on doing so unless another day is chosen. */
    private static @Nullable Instant kept(DayField field, @Nullable Instant before) {
        LocalDate chosen = field.getValue();
        return chosen != null && chosen.equals(day(before)) ? before : start(field);
    }

    private static @Nullable Instant start(DayField field) {
        LocalDate chosen = field.getValue();
        return chosen == null ? null : chosen.atStartOfDay().toInstant(ZoneOffset.UTC);
    }

    private static @Nullable LocalDate day(@Nullable Instant instant) {
        return instant == null ? null : LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String text(String key) {
        return UI.getCurrent().getTranslation(key);
    }
}
