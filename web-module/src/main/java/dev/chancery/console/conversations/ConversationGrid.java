package dev.chancery.console.conversations;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.console.kit.Formats;
import dev.chancery.conversations.ConversationRow;
import java.time.Duration;

/** Conversations, the one that was had last first. */
class ConversationGrid extends Grid<ConversationRow> {
    private static final long serialVersionUID = 1L;

    /** @param retention how long after its last turn a conversation is kept */
    ConversationGrid(Duration retention) {
        Formats formats = Formats.current();
        setId("conversations-rows");
        getElement().setAttribute("aria-label", getTranslation("conversations.rows"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(row -> formats.time(row.lastTurnAt()))
                .setHeader(getTranslation("conversations.last"))
                .setWidth("12.5rem")
                .setFlexGrow(0);
        addColumn(ConversationGrid::principal)
                .setHeader(getTranslation("conversations.principal"))
                .setWidth("9rem")
                .setFlexGrow(2);
        addColumn(ConversationRow::application)
                .setHeader(getTranslation("conversations.application"))
                .setWidth("8rem")
                .setFlexGrow(1);
        addColumn(ConversationRow::name)
                .setHeader(getTranslation("conversations.id"))
                .setTooltipGenerator(ConversationRow::name)
                .setWidth("11rem")
                .setFlexGrow(3);
        addColumn(row -> row.promptName() == null ? Formats.UNKNOWN : row.promptName())
                .setHeader(getTranslation("conversations.prompt"))
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(row -> formats.number((long) row.turns()))
                .setHeader(getTranslation("conversations.turns"))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setWidth("5.5rem")
                .setFlexGrow(0);
        addColumn(row -> formats.day(row.lastTurnAt().plus(retention)))
                .setHeader(getTranslation("conversations.kept-until"))
                .setWidth("9.5rem")
                .setFlexGrow(0);
    }

    static String principal(ConversationRow row) {
        return row.principal().isEmpty() ? Formats.UNKNOWN : row.principal();
    }
}
