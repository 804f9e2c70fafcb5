package dev.chancery.console.usage;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallFilter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /** Under the names that the view's own address has. */
    static String parameters(CallFilter filter) {
        List<String> parameters = new ArrayList<>();
        add(parameters, "from", filter.from());
        add(parameters, "to", filter.to());
        for (AttemptState outcome : AttemptState.values()) {
            if (filter.outcomes().contains(outcome)) {
                add(parameters, UsageLink.OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
            }
        }
        filter.equal().forEach((field, value) -> add(parameters, UsageLink.word(field), value));
        if (filter.promptVersion() != null) {
            add(parameters, UsageLink.VERSION, filter.promptVersion());
        }
        if (filter.tag() != null) {
            add(parameters, UsageLink.TAG, filter.tag());
        }
        if (filter.unpriced()) {
            add(parameters, UsageLink.UNPRICED, true);
        }
        return String.join("&", parameters);
    }

    private static void add(List<String> parameters, String name, Object value) {
        parameters.add(name + "=" + URLEncoder.encode(String.valueOf(value), StandardCharsets.UTF_8));
    }
}
