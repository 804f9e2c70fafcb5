package dev.chancery.console.kit;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridSingleSelectionModel;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.function.ValueProvider;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A list whose rows open by a click, and by Enter or the space bar; the row that is open is marked. */
public class RowGrid<T> extends Grid<T> {
    private static final long serialVersionUID = 1L;

    private final transient Consumer<T> open;
    private transient @Nullable T opened;

    /**
     * @param name what the list is of, for screen readers
     * @param open told which row was opened
     */
    public RowGrid(String name, Consumer<T> open) {
        this.open = open;
        setAriaLabel(name);
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        if (setSelectionMode(SelectionMode.SINGLE) instanceof GridSingleSelectionModel<T> single) {
            single.setDeselectAllowed(false);
        }
        addItemClickListener(click -> open(click.getItem()));
        addSelectionListener(selection -> {
            if (selection.isFromClient()) {
                selection.getFirstSelectedItem().ifPresent(this::open);
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ComponentWords.nameSorters(this, event);
    }

    /** Marks the row that is open, without opening it; none takes the mark away. */
    public final void mark(@Nullable T item) {
        opened = item;
        if (item == null) {
            deselectAll();
        } else {
            select(item);
        }
    }

    /** Opens the row that many below the open one, as they are listed, or above it; does nothing beyond the ends. */
    public final void step(int rows) {
        List<T> listed = getListDataView().getItems().toList();
        int from = opened == null ? -1 : listed.indexOf(opened);
        int to = from + rows;
        if (from >= 0 && to >= 0 && to < listed.size()) {
            open(listed.get(to));
        }
    }

    /** Adds a column of words. */
    public final Column<T> text(String header, ValueProvider<T, String> value) {
        return addColumn(value).setHeader(header).setResizable(true);
    }

    /** Adds a column of figures, which stand under each other. */
    public final Column<T> figure(String header, ValueProvider<T, String> value) {
        return text(header, value)
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(item -> "number")
                .setFlexGrow(0);
    }

    /** Adds a column of badges. */
    public final Column<T> badge(String header, ValueProvider<T, Badge> value) {
        return addColumn(CellRenderers.badge(value)).setHeader(header).setResizable(true);
    }

    /** Adds a column of identifiers and the like. */
    public final Column<T> code(String header, ValueProvider<T, String> value) {
        return addColumn(CellRenderers.code(value)).setHeader(header).setResizable(true);
    }

    /** Adds a column of components, each of which the server keeps. */
    public final Column<T> part(String header, ValueProvider<T, Component> value) {
        return addComponentColumn(value::apply).setHeader(header).setResizable(true);
    }

    private void open(T item) {
        if (!item.equals(opened)) {
            mark(item);
            open.accept(item);
        }
    }
}
