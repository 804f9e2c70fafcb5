package dev.chancery.console.prices;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.usage.Repriced;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.Map;

/** What pricing again changes, or has changed. */
class RepricedFacts extends Facts {
    private static final long serialVersionUID = 1L;
    private static final int MOST_MODELS = 6;

    RepricedFacts(Repriced repriced) {
        UI ui = UI.getCurrent();
        Formats formats = Formats.current();
        add(ui.getTranslation("prices.reprice.changed"), formats.number(repriced.changed()));
        add(ui.getTranslation("prices.reprice.gain"), formats.number(repriced.gain()));
        add(ui.getTranslation("prices.reprice.lose"), formats.number(repriced.lose()));
        add(ui.getTranslation("prices.reprice.before"), formats.money(repriced.before()));
        add(ui.getTranslation("prices.reprice.after"), formats.money(repriced.after()));
        add(
                ui.getTranslation("prices.reprice.difference"),
                signed(formats, repriced.after().subtract(repriced.before())));
        repriced.byModel().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.comparing(BigDecimal::abs, Comparator.reverseOrder())))
                .limit(MOST_MODELS)
                .forEach(model -> add(model.getKey(), signed(formats, model.getValue())));
    }

    private static String signed(Formats formats, BigDecimal amount) {
        return amount.signum() > 0 ? "+" + formats.money(amount) : formats.money(amount);
    }
}
