package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.QueryParameters;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What a view keeps in its address, so that a colleague who is sent it sees the same. Unchangeable. */
public final class Query implements Serializable {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    private final LinkedHashMap<String, String> values;

    private Query(Map<String, String> values) {
        this.values = new LinkedHashMap<>(values);
    }

    /** Of an address; of parameters that stand there twice the first one. */
    public static Query of(QueryParameters parameters) {
        LinkedHashMap<String, String> values = new LinkedHashMap<>();
        parameters.getParameters().forEach((name, given) -> given.stream()
                .filter(value -> !value.isBlank() && value.length() <= LONGEST)
                .findFirst()
                .ifPresent(value -> values.put(name, value)));
        return new Query(values);
    }

    /** Without parameters. */
    public static Query empty() {
        return new Query(Map.of());
    }

    /** A value. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name));
    }

    /** A value as something else; what cannot be read is as if it were not there. */
    public <T> Optional<T> get(String name, Function<String, T> reader) {
        return get(name).flatMap(text -> read(text, reader));
    }

    /** With another value; none, or an empty one, takes the parameter out. */
    public Query with(String name, @Nullable String value) {
        Query changed = new Query(values);
        if (value == null || value.isBlank()) {
            changed.values.remove(name);
        } else {
            changed.values.put(name, value);
        }
        return changed;
    }

    /** Whether nothing is chosen. */
    public boolean isEmpty() {
        return values.isEmpty();
    }

    /** For links. */
    public QueryParameters parameters() {
        Map<String, List<String>> lists = new LinkedHashMap<>();
        values.forEach((name, value) -> lists.put(name, List.of(value)));
        return new QueryParameters(lists);
    }

    /** Puts it into the browser's address without leaving the view; going back skips it. */
    public void show(UI ui, String path) {
        Location location = new Location(path, parameters());
        ui.getPage().getHistory().replaceState(null, location);
        ui.getInternals().setLocationForRefresh(location); // for a view that is made anew: the history does not tell
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Query query && query.values.equals(values);
    }

    @Override
    public int hashCode() {
        return values.hashCode();
    }

    @Override
    public String toString() {
        return parameters().getQueryString();
    }

    private static <T> Optional<T> read(String text, Function<String, T> reader) {
        try {
            return Optional.ofNullable(reader.apply(text));
        } catch (RuntimeException unreadable) {
            return Optional.empty();
        }
    }
}
