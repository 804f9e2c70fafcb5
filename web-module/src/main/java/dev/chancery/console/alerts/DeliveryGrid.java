package dev.chancery.console.alerts;

import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.alerts.AlertDelivery;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.RowGrid;
import java.util.List;
import java.util.function.Consumer;

/** What was told, the newest first. Beside a detail it shows only what tells deliveries apart. */
class DeliveryGrid extends RowGrid<AlertDelivery> {
    private static final long serialVersionUID = 1L;

    private final List<Column<AlertDelivery>> more;

    DeliveryGrid(Consumer<AlertDelivery> open) {
        super("", open);
        Formats formats = Formats.current();
        setAriaLabel(getTranslation("alerts.history"));
        addThemeVariants(GridVariant.LUMO_COMPACT);
        text(getTranslation("alerts.time"), delivery -> formats.time(delivery.created()))
                .setWidth("10rem")
                .setFlexGrow(0);
        badge(getTranslation("alerts.state"), delivery -> AlertWords.badge(delivery.state()))
                .setWidth("8rem")
                .setFlexGrow(0);
        text(getTranslation("alerts.kind"), delivery -> AlertWords.kind(delivery.kind()))
                .setWidth("11rem");
        Column<AlertDelivery> channel =
                text(getTranslation("alerts.channel"), DeliveryGrid::channel).setWidth("9rem");
        Column<AlertDelivery> sentence = text(getTranslation("alerts.message"), AlertSentence::of)
                .setTooltipGenerator(AlertSentence::of)
                .setWidth("16rem")
                .setFlexGrow(3);
        Column<AlertDelivery> attempts = figure(
                        getTranslation("alerts.attempts"), delivery -> formats.number((long) delivery.attempts()))
                .setWidth("6rem");
        more = List.of(channel, sentence, attempts);
    }

    static String channel(AlertDelivery delivery) {
        return delivery.channel().isEmpty() ? Formats.UNKNOWN : delivery.channel();
    }

    final void wide(boolean wide) {
        more.forEach(column -> column.setVisible(wide));
    }
}
