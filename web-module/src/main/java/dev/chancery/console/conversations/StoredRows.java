package dev.chancery.console.conversations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.grid.Grid;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A list of what is stored, with the detail of one row beside it.
 *
 * @param <T> a row
 */
abstract class StoredRows<T> {
    private final Background background;
    private final Owner owner;
    private final Grid<T> grid;
    private final ListPlace place;
    private final MasterDetail component;
    private @Nullable PagedRows<T> found;
    private Query query = Query.empty();

    /** Keeps in the address what is chosen. */
    interface Owner {
        /** Another row is read, or none. */
        void selected(@Nullable String key);

        /** Nothing shall narrow the list. */
        void unfiltered();
    }

    /** A first page, and the row that is read. */
    private record Answer<T>(PagedRows.Page<T> page, Optional<T> row) {}

    StoredRows(Background background, Owner owner, Grid<T> grid) {
        this.background = background;
        this.owner = owner;
        this.grid = grid;
        this.place = new ListPlace(grid);
        this.component = new MasterDetail(place, this::close);
        grid.addSelectionListener(event -> {
            if (event.isFromClient()) {
                event.getFirstSelectedItem().ifPresent(this::choose);
            }
        });
    }

    /** A page of the rows that are meant; blocks. */
    abstract PagedRows.Page<T> page(Query asked, @Nullable String next);

    /** The row of that key; blocks. */
    abstract Optional<T> row(Query asked, String key);

    /** What tells a row from others in the address. */
    abstract String key(T row);

    /**
     * The detail of a row.
     *
     * @param changed told when the row is no longer what it was
     */
    abstract DetailPanel detail(T row, Runnable close, Runnable changed);

    /** What is said when there is nothing at all. */
    abstract EmptyState empty();

    /** To be shown. */
    final MasterDetail component() {
        return component;
    }

    /** Asks anew. */
    final void load(UI ui, Query asked) {
        query = asked;
        place.load();
        component.hide();
        Optional<String> key = asked.get(ConversationAddress.ROW);
        background.ask(
                ui,
                () -> new Answer<>(page(asked, null), key.flatMap(each -> row(asked, each))),
                answer -> {
                    if (asked.equals(query)) {
                        show(answer);
                    }
                },
                failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui, asked))));
    }

    private void show(Answer<T> answer) {
        Query asked = query;
        PagedRows<T> rows = new PagedRows<>(answer.page(), next -> page(asked, next));
        found = rows;
        if (rows.isEmpty()) {
            place.showInstead(
                    ConversationAddress.isFiltered(asked) ? EmptyState.nothingMatches(owner::unfiltered) : empty());
        } else {
            grid.setItems(rows);
            place.showList(rows);
        }
        answer.row().ifPresent(this::read);
    }

    private void choose(T row) {
        query = query.with(ConversationAddress.ROW, key(row));
        owner.selected(key(row));
        read(row);
    }

    private void read(T row) {
        grid.select(row);
        component.show(detail(row, this::close, this::reload).walk(() -> step(row, 1), () -> step(row, -1)));
    }

    private void step(T row, int steps) {
        if (found != null) {
            found.beside(row, steps).ifPresent(this::choose);
        }
    }

    private void close() {
        query = query.with(ConversationAddress.ROW, null);
        owner.selected(null);
        grid.deselectAll();
        component.hide();
    }

    private void reload() {
        close();
        load(UI.getCurrent(), query);
    }
}
