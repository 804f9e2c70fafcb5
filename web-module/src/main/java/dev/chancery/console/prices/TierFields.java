package dev.chancery.console.prices;

import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.textfield.NumberField;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.FieldErrors;
import dev.chancery.prices.BillingClass;
import dev.chancery.prices.InvalidPriceException;
import dev.chancery.prices.PriceTier;
import dev.chancery.prices.Rates;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Asks for the rates of one tier. What is left empty has no price. */
class TierFields extends FormLayout {
    private static final long serialVersionUID = 1L;

    private final NumberField above = new NumberField(getTranslation("prices.above"));
    private final EnumMap<BillingClass, TextField> rates = new EnumMap<>(BillingClass.class);
    private final FieldErrors errors = new FieldErrors();

    /** @param lowest whether it is the one from 0 tokens, which every price has */
    TierFields(boolean lowest, @Nullable PriceTier tier) {
        setResponsiveSteps(new ResponsiveStep("0", 1), new ResponsiveStep("20rem", 2), new ResponsiveStep("28rem", 3));
        above.setMin(0);
        above.setStep(1);
        if (tier != null) {
            above.setValue((double) tier.above());
        } else if (lowest) {
            above.setValue(0.0);
        }
        above.setVisible(!lowest);
        errors.add("above", above);
        add(above, 3);
        for (BillingClass billed : BillingClass.values()) {
            TextField rate = new TextField(PriceWords.word(billed));
            rate.setPlaceholder(getTranslation("prices.no-price"));
            rate.setValue(tier == null ? "" : text(tier.rates(), billed));
            rates.put(billed, rate);
            errors.add(billed.word(), rate);
            add(rate);
        }
    }

    /**
     * What was given.
     *
     * @throws InvalidPriceException when something is not allowed; its field says so then
     */
    PriceTier tier() {
        errors.clear();
        try {
            Map<String, String> texts = new LinkedHashMap<>();
            rates.forEach((billed, field) -> texts.put(billed.word(), field.getValue()));
            long bound = Math.round(Objects.requireNonNullElse(above.getValue(), -1.0));
            return new PriceTier(bound, Rates.parse(texts));
        } catch (InvalidPriceException e) {
            errors.show(e);
            throw e;
        }
    }

    private static String text(Rates rates, BillingClass billed) {
        return rates.of(billed)
                .map(rate -> rate.stripTrailingZeros().toPlainString())
                .orElse("");
    }
}
