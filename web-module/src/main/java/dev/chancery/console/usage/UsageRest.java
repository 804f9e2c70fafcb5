package dev.chancery.console.usage;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import java.util.function.Supplier;

/** The list over REST. */
final class UsageRest {
    private UsageRest() {}

    /** @param meant asked when something is chosen */
    static RestMenu menu(Supplier<CallFilter> meant) {
        UI ui = UI.getCurrent();
        return new RestMenu()
                .add(
                        ui.getTranslation("usage.rest.calls"),
                        () -> new RestDialog("GET", "/usage/calls?" + parameters(meant.get()), ""))
                .add(
                        ui.getTranslation("usage.rest.export"),
                        () -> new RestDialog("GET", "/usage/export?format=csv&" + parameters(meant.get()), ""));
    }

    /** Under the names that the API has, which differ from those of the view's own address. */
    static String parameters(CallFilter filter) {
        RestQuery query = new RestQuery().add("from", filter.from()).add("to", filter.to());
        for (AttemptState outcome : AttemptState.values()) {
            if (filter.outcomes().contains(outcome)) {
                query.add("outcome", outcome);
            }
        }
        filter.equal().forEach((field, value) -> query.add(name(field), value));
        filter.withoutSources().forEach(source -> query.add("withoutSource", source));
        return query.add("promptVersion", filter.promptVersion())
                .add("tag", filter.tag())
                .add("unpriced", filter.unpriced() ? true : null)
                .add("lastOfCall", filter.lastOfCall() ? true : null)
                .toString();
    }

    private static String name(CallField field) {
        return switch (field) {
            case ERROR_TYPE -> "errorType";
            case STOP_REASON -> "stopReason";
            default -> UsageLink.word(field);
        };
    }
}
