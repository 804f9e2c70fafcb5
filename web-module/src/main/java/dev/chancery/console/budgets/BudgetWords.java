package dev.chancery.console.budgets;

import com.vaadin.flow.component.UI;
import dev.chancery.budgets.BudgetAction;
import dev.chancery.budgets.BudgetScope;
import dev.chancery.budgets.BudgetTerms;
import dev.chancery.budgets.BudgetUnit;
import dev.chancery.budgets.BudgetWindow;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;

/**
 * What budgets are called in the page's language.
 *
 * @param keyNames the names of keys by their ids, as far as they may be known
 */
record BudgetWords(Map<String, String> keyNames) {
    String scope(BudgetTerms terms) {
        if (terms.scope() == BudgetScope.ALL) {
            return word(BudgetScope.ALL);
        }
        String value =
                terms.scope() == BudgetScope.KEY ? keyNames.getOrDefault(terms.value(), terms.value()) : terms.value();
        return text("budgets.scope-of", word(terms.scope()), value);
    }

    static String amount(BudgetUnit unit, BigDecimal amount) {
        Formats formats = Formats.current();
        return unit == BudgetUnit.MONEY
                ? formats.money(amount)
                : text("budgets.tokens", formats.number(amount.longValue()));
    }

    static Badge badge(BudgetTerms terms) {
        if (!terms.enabled()) {
            return new Badge(Tone.NEUTRAL, text("budgets.disabled"));
        }
        return new Badge(word(terms.action()));
    }

    static String word(BudgetScope scope) {
        return text("budgets.scope." + lower(scope));
    }

    static String word(BudgetUnit unit) {
        return text("budgets.unit." + lower(unit));
    }

    static String word(BudgetWindow window) {
        return text("budgets.window." + lower(window));
    }

    static String word(BudgetAction action) {
        return text("budgets.action." + lower(action));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String text(String key, Object... values) {
        return UI.getCurrent().getTranslation(key, values);
    }
}
