package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

final class Fields {

    private static final int SHORT = 120;

    private Fields() {}

    static void require(boolean fine, String otherwise) {
        if (!fine) {
            throw Problem.invalid(otherwise);
        }
    }

    static String shortened(String text) {
        return text.length() <= SHORT ? text : text.substring(0, SHORT) + "...";
    }

    /** All values of members of this name, at any depth. */
    static List<Json> find(Json json, String name) {
        List<Json> found = new ArrayList<>();
        collect(json.value(), name, found);
        return found;
    }

    private static void collect(Object value, String name, List<Json> found) {
        if (value instanceof Map<?, ?> members) {
            if (members.containsKey(name)) {
                found.add(new Json(members.get(name)));
            }
            members.values().forEach(member -> collect(member, name, found));
        } else if (value instanceof Collection<?> items) {
            items.forEach(item -> collect(item, name, found));
        }
    }
}
