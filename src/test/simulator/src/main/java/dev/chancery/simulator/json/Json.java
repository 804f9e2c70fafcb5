package dev.chancery.simulator.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A JSON value to read from. What is missing is a value too, so that a path can be followed without a check at each
 * step. Underneath are maps, lists, strings, numbers, booleans and null.
 */
public record Json(Object value) {

    private static final Object NOTHING = new Object();
    private static final Json MISSING = new Json(NOTHING);

    public static Json parse(String text) {
        return new Json(new JsonParser(text).document());
    }

    public static Json parse(byte[] utf8) {
        return parse(Utf8.strict(utf8));
    }

    /** A map in the order given: name, value, name, value. */
    public static Map<String, Object> object(Object... namesAndValues) {
        Map<String, Object> members = new LinkedHashMap<>(namesAndValues.length);
        for (int i = 0; i < namesAndValues.length; i += 2) {
            members.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return members;
    }

    public static String write(Object value) {
        return new JsonWriter().value(value).toString();
    }

    public Json get(String name) {
        return value instanceof Map<?, ?> members && members.containsKey(name) ? new Json(members.get(name)) : MISSING;
    }

    public Json at(int index) {
        return value instanceof List<?> items && index < items.size() ? new Json(items.get(index)) : MISSING;
    }

    public boolean isMissing() {
        return value == NOTHING;
    }

    /** Missing, or an explicit null. */
    public boolean isAbsent() {
        return value == NOTHING || value == null;
    }

    public boolean isPresent() {
        return !isAbsent();
    }

    public boolean isString() {
        return value instanceof String;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isArray() {
        return value instanceof List;
    }

    public boolean isInteger() {
        return value instanceof Long;
    }

    public boolean isTrue() {
        return Boolean.TRUE.equals(value);
    }

    public boolean is(String text) {
        return text.equals(value);
    }

    public String text() {
        return text("");
    }

    public String text(String otherwise) {
        return value instanceof String text ? text : otherwise;
    }

    public long number(long otherwise) {
        return value instanceof Number number ? number.longValue() : otherwise;
    }

    public double decimal(double otherwise) {
        return value instanceof Number number ? number.doubleValue() : otherwise;
    }

    public List<Json> items() {
        List<Json> items = new ArrayList<>();
        if (value instanceof List<?> list) {
            list.forEach(item -> items.add(new Json(item)));
        }
        return items;
    }

    public Map<String, Json> members() {
        Map<String, Json> members = new LinkedHashMap<>();
        if (value instanceof Map<?, ?> map) {
            map.forEach((name, member) -> members.put((String) name, new Json(member)));
        }
        return members;
    }

    @Override
    public String toString() {
        return value == NOTHING ? "(missing)" : write(value);
    }
}
