package dev.chancery.json;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks a value against such a schema as {@link JsonSchemas} derives. */
final class SchemaCheck {
    private SchemaCheck() {}

    /** @throws MalformedFieldException naming the first field that does not fit */
    static void check(@Nullable Object value, Fields schema, String path) {
        Optional<String> type = schema.text("type");
        if (type.isPresent()) {
            checkType(value, type.get(), path);
        }
        if (value instanceof String
                && schema.has("enum")
                && !schema.texts("enum").contains(value)) {
            throw new MalformedFieldException(path, "must be one of " + schema.texts("enum"));
        }
        if (value instanceof List<?> list) {
            items(list, schema, path);
        }
        if (value instanceof Fields fields) {
            properties(fields, schema, path);
        }
    }

    private static void checkType(@Nullable Object value, String type, String path) {
        boolean fits =
                switch (type) {
                    case "string" -> value instanceof String;
                    case "boolean" -> value instanceof Boolean;
                    case "integer" -> value instanceof Long || isWhole(value);
                    case "number" -> value instanceof Number;
                    case "array" -> value instanceof List<?>;
                    default -> value instanceof Fields;
                };
        if (!fits) {
            throw new MalformedFieldException(path.isEmpty() ? "the answer" : path, "must be of type " + type);
        }
    }

    private static boolean isWhole(@Nullable Object value) {
        return value instanceof BigDecimal decimal
                && decimal.stripTrailingZeros().scale() <= 0;
    }

    private static void items(List<?> list, Fields schema, String path) {
        Fields items = schema.object("items").orElse(Fields.empty());
        for (int i = 0; i < list.size(); i++) {
            check(list.get(i), items, path + "[" + i + "]");
        }
    }

    private static void properties(Fields value, Fields schema, String path) {
        for (String name : schema.texts("required")) {
            if (!value.has(name)) {
                throw new MalformedFieldException(within(path, name), "is missing");
            }
        }
        Fields properties = schema.object("properties").orElse(Fields.empty());
        boolean closed = Boolean.FALSE.equals(schema.value("additionalProperties"));
        value.forEach((name, each) -> {
            Optional<Fields> property = properties.object(name);
            if (property.isPresent()) {
                boolean missing = each == null && !schema.texts("required").contains(name);
                if (!missing) {
                    check(each, property.get(), within(path, name));
                }
            } else if (closed) {
                throw new MalformedFieldException(within(path, name), "is not asked for");
            } else if (schema.value("additionalProperties") instanceof Fields more) {
                check(each, more, within(path, name));
            }
        });
    }

    private static String within(String path, String name) {
        return path.isEmpty() ? name : path + "." + name;
    }
}
