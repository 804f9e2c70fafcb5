package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A value that fits a JSON schema. */
final class SchemaSample {

    private static final int DEEPEST = 12;

    private static final Map<String, String> BY_FORMAT = Map.of(
            "date", "2026-11-21",
            "time", "10:15:00Z",
            "date-time", "2026-11-21T10:15:00Z",
            "duration", "PT5M",
            "email", "ada@example.org",
            "uri", "https://example.org/",
            "hostname", "example.org",
            "ipv4", "192.0.2.1",
            "uuid", "123e4567-e89b-12d3-a456-426614174000");

    private static final Map<String, String> BY_NAME = Map.of(
            "city", "Lisbon",
            "location", "Lisbon",
            "country", "Portugal",
            "name", "Ada",
            "title", "A short title",
            "query", "weather in Lisbon",
            "language", "en",
            "currency", "EUR",
            "unit", "celsius");

    private final Json root;

    SchemaSample(Json schema) {
        this.root = schema;
    }

    Object value() {
        return value("value", root, 0);
    }

    private Object value(String name, Json schema, int depth) {
        Json given = given(schema);
        if (!given.isMissing()) {
            return given.value();
        }
        for (String choice : List.of("anyOf", "oneOf", "allOf")) {
            if (schema.get(choice).isArray()) {
                return value(name, merged(schema, schema.get(choice).at(0)), depth + 1);
            }
        }
        if (schema.get("$ref").isString()) {
            return depth > DEEPEST
                    ? null
                    : value(name, resolve(schema.get("$ref").text()), depth + 1);
        }
        return typed(name, schema, depth);
    }

    private static Json given(Json schema) {
        if (!schema.get("const").isMissing()) {
            return schema.get("const");
        }
        if (schema.get("enum").isArray()) {
            return schema.get("enum").at(0);
        }
        return schema.get("default").isMissing() ? schema.get("examples").at(0) : schema.get("default");
    }

    private static Json merged(Json schema, Json choice) {
        Map<String, Object> merged = new LinkedHashMap<>();
        schema.members().forEach((name, value) -> merged.put(name, value.value()));
        merged.keySet().removeAll(List.of("anyOf", "oneOf", "allOf"));
        choice.members().forEach((name, value) -> merged.put(name, value.value()));
        return new Json(merged);
    }

    /** Follows a reference inside the same schema, such as {@code #/$defs/address}. */
    private Json resolve(String reference) {
        Json at = root;
        for (String step : reference.replaceFirst("^#/?", "").split("/", -1)) {
            at = step.isEmpty() ? at : at.get(step);
        }
        return at;
    }

    private Object typed(String name, Json schema, int depth) {
        return switch (type(schema)) {
            case "string" -> string(name, schema);
            case "integer" -> (long) number(schema);
            case "number" -> number(schema);
            case "boolean" -> true;
            case "null" -> null;
            case "array" -> array(name, schema, depth);
            default -> object(schema, depth);
        };
    }

    private static String type(Json schema) {
        Json type = schema.get("type");
        if (type.isArray()) {
            return type.at(0).text();
        }
        return type.text(schema.get("items").isPresent() ? "array" : "object");
    }

    private static String string(String name, Json schema) {
        String byName = BY_NAME.getOrDefault(name, "sample " + name);
        String text = BY_FORMAT.getOrDefault(schema.get("format").text(), byName);
        int least = (int) schema.get("minLength").number(0);
        int most = (int) schema.get("maxLength").number(Integer.MAX_VALUE);
        String padded = text.length() < least ? text + "x".repeat(least - text.length()) : text;
        return padded.length() > most ? padded.substring(0, most) : padded;
    }

    private static double number(Json schema) {
        double step = schema.get("multipleOf").decimal(1);
        double least =
                schema.get("minimum").decimal(schema.get("exclusiveMinimum").decimal(0) + step);
        double most =
                schema.get("maximum").decimal(schema.get("exclusiveMaximum").decimal(1e9) - step);
        double wanted = Math.min(Math.max(least, 21), most);
        double stepped = Math.floor(wanted / step) * step;
        return stepped < least ? least : stepped;
    }

    private List<Object> array(String name, Json schema, int depth) {
        List<Object> items = new ArrayList<>();
        long count = depth > DEEPEST ? 0 : Math.min(schema.get("maxItems").number(2), 2);
        for (long i = 0; i < Math.max(count, schema.get("minItems").number(0)); i++) {
            items.add(value(name, schema.get("items"), depth + 1));
        }
        return items;
    }

    private Map<String, Object> object(Json schema, int depth) {
        Map<String, Object> members = new LinkedHashMap<>();
        List<Json> required = schema.get("required").items();
        schema.get("properties").members().forEach((name, property) -> {
            if (depth < DEEPEST / 2 || required.contains(new Json(name))) {
                members.put(name, depth > DEEPEST * 2 ? null : value(name, property, depth + 1));
            }
        });
        return members;
    }
}
