package dev.chancery.console.alerts;

import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.alerts.AlertChannel;
import dev.chancery.console.kit.RowGrid;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** The list of channels. Beside a detail it shows only what tells channels apart. */
class ChannelGrid extends RowGrid<AlertChannel> {
    private static final long serialVersionUID = 1L;

    private final List<Column<AlertChannel>> more;

    ChannelGrid(Consumer<AlertChannel> open) {
        super("", open);
        setAriaLabel(getTranslation("alerts.channels"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(getTranslation("alerts.name"), channel -> channel.terms().name())
                .setComparator(Comparator.comparing(channel -> channel.terms().name(), String.CASE_INSENSITIVE_ORDER))
                .setWidth("10rem");
        badge(getTranslation("alerts.in-use"), AlertWords::badge)
                .setWidth("7rem")
                .setFlexGrow(0);
        Column<AlertChannel> type = text(getTranslation("alerts.type"), channel -> AlertWords.type(channel.type()))
                .setWidth("7rem")
                .setFlexGrow(0);
        Column<AlertChannel> address = text(getTranslation("alerts.address"), AlertChannel::address)
                .setTooltipGenerator(AlertChannel::address)
                .setWidth("14rem");
        Column<AlertChannel> kinds = text(getTranslation("alerts.kinds"), AlertWords::kinds)
                .setTooltipGenerator(AlertWords::kinds)
                .setWidth("14rem")
                .setFlexGrow(2);
        more = List.of(type, address, kinds);
    }

    final void wide(boolean wide) {
        more.forEach(column -> column.setVisible(wide));
    }
}
