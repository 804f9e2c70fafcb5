package dev.chancery.console.usage;

import com.vaadin.flow.router.QueryParameters;
import dev.chancery.console.kit.Query;
import dev.chancery.problems.Rule;
import elemental.json.Json;
import elemental.json.JsonException;
import elemental.json.JsonObject;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Filters by their names, as a browser keeps them: an object in JSON of names and addresses. Unchangeable. */
final class FilterNames implements Serializable {
    static final FilterNames NONE = new FilterNames(Map.of());

    private static final long serialVersionUID = 1L;
    static final int LONGEST_NAME = 60;
    private static final int MOST = 50;
    private static final int LONGEST = 20_000;

    private final TreeMap<String, String> addresses;

    private FilterNames(Map<String, String> addresses) {
        this.addresses = new TreeMap<>(addresses);
    }

    /** What cannot be read is as if it were not there. */
    static FilterNames read(@Nullable String text) {
        if (text == null || text.length() > LONGEST) {
            return NONE;
        }
        try {
            JsonObject json = Json.parse(text);
            Map<String, String> read = new LinkedHashMap<>();
            for (String name : json.keys()) {
                if (read.size() < MOST) {
                    read.put(name, json.getString(name));
                }
            }
            return new FilterNames(read);
        } catch (JsonException | ClassCastException unreadable) {
            return NONE;
        }
    }

    String text() {
        JsonObject json = Json.createObject();
        addresses.forEach(json::put);
        return json.toJson();
    }

    Set<String> names() {
        return addresses.keySet();
    }

    /** The filter of this name; everything when there is none. */
    Query filter(String name) {
        return Query.of(QueryParameters.fromString(addresses.getOrDefault(name, "")));
    }

    /** @throws InvalidFilterNameException when there is no name, or there are too many */
    FilterNames with(String name, Query filter) {
        String stripped = name.strip();
        if (stripped.isEmpty() || stripped.length() > LONGEST_NAME) {
            throw new InvalidFilterNameException(Rule.LENGTH, 1, LONGEST_NAME);
        }
        FilterNames changed = new FilterNames(addresses);
        changed.addresses.put(stripped, filter.with(UsageAddress.CALL, null).toString());
        if (changed.addresses.size() > MOST || changed.text().length() > LONGEST) {
            throw new InvalidFilterNameException("must be one of those there are: no more than " + MOST + " fit");
        }
        return changed;
    }

    FilterNames without(String name) {
        FilterNames changed = new FilterNames(addresses);
        changed.addresses.remove(name);
        return changed;
    }
}
