package dev.chancery.console.dashboard;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.console.kit.RestQuery;
import dev.chancery.usage.Period;
import java.time.Instant;
import java.util.function.Supplier;

/** The dashboard over REST. */
final class DashboardRest {
    private DashboardRest() {}

    /** @param meant asked when something is chosen */
    static RestMenu menu(Supplier<DashboardState> meant, Supplier<Instant> now) {
        UI ui = UI.getCurrent();
        return new RestMenu()
                .add(ui.getTranslation("dashboard.rest.sums"), () -> sums(meant.get(), now.get()))
                .add(ui.getTranslation("dashboard.rest.series"), () -> series(meant.get(), now.get()))
                .add(ui.getTranslation("dashboard.ranking"), () -> groups(meant.get(), now.get()));
    }

    private static RestDialog sums(DashboardState state, Instant now) {
        return get("sums", query(state, now));
    }

    private static RestDialog series(DashboardState state, Instant now) {
        return get("series", query(state, now).add("grouping", state.grouping()));
    }

    private static RestDialog groups(DashboardState state, Instant now) {
        return get(
                "groups",
                query(state, now)
                        .add("grouping", state.grouping())
                        .add("ranking", state.ranking())
                        .add("top", state.top()));
    }

    private static RestDialog get(String report, RestQuery query) {
        return new RestDialog("GET", "/usage/" + report + "?" + query, "");
    }

    private static RestQuery query(DashboardState state, Instant now) {
        Period period = state.range().period(now, Formats.current().zone());
        return new RestQuery()
                .add("from", period.from())
                .add("to", period.to())
                .add("zone", period.zone())
                .add("withoutSource", state.withoutTrials() ? DashboardState.PLAYGROUND : null);
    }
}
