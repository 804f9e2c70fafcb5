package dev.chancery.console.kit;

import com.vaadin.flow.data.provider.CallbackDataProvider;
import com.vaadin.flow.data.provider.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Rows of a service that gives them page by page and says where each next page begins. Give it to a grid as its items:
 * it asks for more while the reader scrolls, which blocks for the service. After ten thousand rows it ends; who looks for
 * more has to narrow the list, as {@link ListPlace} says then.
 */
public final class PagedRows<T> implements CallbackDataProvider.FetchCallback<T, Void> {
    private static final long serialVersionUID = 1L;
    static final int MOST = 10_000;

    private final transient Source<T> source;
    private final transient List<T> rows;
    private transient Runnable cut = () -> {};
    private @Nullable String next;

    /** Gives the page that begins there. */
    @FunctionalInterface
    public interface Source<T> {
        /** A page; what it throws is shown to the reader. */
        Page<T> from(String next);
    }

    /**
     * A page of rows.
     *
     * @param next where the next one begins; null on the last one
     */
    public record Page<T>(List<T> rows, @Nullable String next) {}

    /**
     * Begins with a page that is there already.
     *
     * @param source asked for the others
     */
    public PagedRows(Page<T> first, Source<T> source) {
        this.source = source;
        this.rows = new ArrayList<>(first.rows());
        this.next = first.next();
    }

    @Override
    public Stream<T> fetch(Query<T, Void> query) {
        load(query.getOffset() + query.getLimit());
        return rows.stream().skip(query.getOffset()).limit(query.getLimit());
    }

    /** Whether there is not even one. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** @param told when somebody comes to the last row that is given, and there are more */
    void whenCut(Runnable told) {
        cut = told;
    }

    /** The row after this one, or before it when steps are negative; empty beyond the ends, and of a row that is not here. */
    public Optional<T> beside(T row, int steps) {
        int at = rows.indexOf(row);
        load(at + steps + 1);
        return at < 0 || at + steps < 0 || at + steps >= rows.size()
                ? Optional.empty()
                : Optional.of(rows.get(at + steps));
    }

    private void load(int wanted) {
        while (next != null && rows.size() < Math.min(wanted, MOST)) {
            String from = next;
            if (!Notices.attempt(() -> append(source.from(from)))) {
                return; // it is asked for again when the reader scrolls on
            }
        }
        if (next != null && wanted >= MOST) {
            cut.run();
        }
    }

    private void append(Page<T> page) {
        rows.addAll(page.rows());
        next = page.next();
    }
}
