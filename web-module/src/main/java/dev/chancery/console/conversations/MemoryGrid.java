package dev.chancery.console.conversations;

import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import dev.chancery.console.kit.Formats;
import dev.chancery.conversations.MemoryRow;

/** Of whom Claude has notes, and how many. */
class MemoryGrid extends Grid<MemoryRow> {
    private static final long serialVersionUID = 1L;

    /** Without rows yet. */
    MemoryGrid() {
        Formats formats = Formats.current();
        setId("memory-rows");
        getElement().setAttribute("aria-label", getTranslation("conversations.memory.rows"));
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(MemoryRow::principal)
                .setHeader(getTranslation("conversations.principal"))
                .setWidth("11rem")
                .setFlexGrow(2);
        addColumn(MemoryRow::application)
                .setHeader(getTranslation("conversations.application"))
                .setWidth("9rem")
                .setFlexGrow(1);
        addColumn(row -> formats.number((long) row.notes()))
                .setHeader(getTranslation("conversations.memory.notes"))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setWidth("6rem")
                .setFlexGrow(0);
        addColumn(row -> formats.number(row.characters()))
                .setHeader(getTranslation("conversations.memory.characters"))
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setWidth("8rem")
                .setFlexGrow(0);
    }
}
