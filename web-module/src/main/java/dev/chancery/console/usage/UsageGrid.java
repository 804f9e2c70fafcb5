package dev.chancery.console.usage;

import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import dev.chancery.usage.CallRow;
import java.util.function.Consumer;

/** Attempts, the newest first. */
class UsageGrid extends RowGrid<CallRow> {
    private static final long serialVersionUID = 1L;

    /** @param open told which attempt somebody chose */
    UsageGrid(String name, Consumer<CallRow> open) {
        super(name, open);
        Formats formats = Formats.current();
        setId("usage-rows");
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(header("time"), row -> formats.exactTime(row.startedAt()))
                .setWidth("14.5rem")
                .setFlexGrow(0);
        badge(header("outcome"), row -> UsageWords.badge(row.outcome()))
                .setWidth("8rem")
                .setFlexGrow(0);
        wide("model", row -> UsageWords.orUnknown(row.model()));
        wide("prompt", UsageWords::prompt);
        figure(header("tokens"), row -> UsageWords.tokens(row.consumption(), formats))
                .setWidth("9rem");
        figure(header("cost"), row -> UsageWords.cost(row, formats)).setWidth("7.5rem");
        figure(header("duration"), row -> formats.duration(row.duration())).setWidth("6rem");
        figure(header("first-token"), row -> formats.duration(row.firstContent()))
                .setWidth("6.5rem");
        wide("application", row -> UsageWords.orUnknown(row.application()));
        wide("principal", row -> UsageWords.orUnknown(row.principal()));
        wide("key", CallRow::keyName);
        wide("request", row -> UsageWords.orUnknown(row.requestId()));
        part(header("tags"), row -> UsageWords.tags(row.tags()))
                .setWidth("10rem")
                .setFlexGrow(1);
    }

    private void wide(String name, ValueProvider<CallRow, String> value) {
        text(header(name), value)
                .setTooltipGenerator(value::apply)
                .setWidth("9rem")
                .setFlexGrow(1);
    }

    private String header(String name) {
        return getTranslation("usage.column." + name);
    }
}
