package dev.chancery.console.dashboard;

import com.vaadin.flow.component.UI;
import dev.chancery.console.charts.ChartLink;
import dev.chancery.console.kit.Query;
import dev.chancery.console.usage.UsageLink;
import dev.chancery.usage.CallField;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Use;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is ranked, of what, and what it is called. */
final class Ranked {
    private final DashboardState state;
    private final Map<String, String> keyNames;

    Ranked(DashboardState state, Map<String, String> keyNames) {
        this.state = state;
        this.keyNames = keyNames;
    }

    /** A group's name; keys are known by their ids. */
    String name(String group) {
        if (group.isEmpty()) {
            return UI.getCurrent().getTranslation("dashboard.not-known");
        }
        return state.grouping() == Grouping.KEY ? keyNames.getOrDefault(group, group) : group;
    }

    /** What groups are of, for their colours. */
    String kind() {
        return DashboardState.word(state.grouping());
    }

    BigDecimal value(Use use) {
        return switch (state.ranking()) {
            case COST -> use.cost();
            case REQUESTS -> BigDecimal.valueOf(use.requests());
            case TOKENS -> BigDecimal.valueOf(use.tokens());
            case FAILED -> BigDecimal.valueOf(use.failed());
        };
    }

    /** The calls of a group. */
    ChartLink link(String group) {
        Query range = state.range().into(state.calls());
        CallField field = field();
        if (field != null) {
            return new ChartLink(UsageLink.PATH, UsageLink.with(range, field, group));
        }
        return new ChartLink(UsageLink.PATH, UsageLink.tagged(range, group));
    }

    private @Nullable CallField field() {
        return switch (state.grouping()) {
            case MODEL -> CallField.MODEL;
            case SOURCE -> CallField.SOURCE;
            case KEY -> CallField.KEY;
            case PROMPT, PROMPT_VERSION -> CallField.PROMPT;
            case APPLICATION -> CallField.APPLICATION;
            case PRINCIPAL -> CallField.PRINCIPAL;
            case TAG -> null;
        };
    }
}
