package dev.chancery.api;

import dev.chancery.messages.Fields;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads JSON objects as records. A field that the record does not have is an error that names it, and so is one that is
 * missing, unless its component is an {@link Optional}.
 */
final class RecordReader {
    private static final int MOST_ITEMS = 10_000;

    private RecordReader() {}

    /** @throws InvalidRequestException when the object does not fit, naming the field */
    static <T> T read(Fields fields, Class<T> type) {
        return type.cast(read(fields, type, ""));
    }

    private static Object read(Fields fields, Class<?> type, String path) {
        RecordShape shape = RecordShape.of(type);
        fields.forEach((name, value) -> {
            if (!shape.names().contains(name)) {
                throw new InvalidRequestException(
                        path + name, "is no field of this request: " + String.join(", ", shape.names()) + " are");
            }
        });
        List<Object> values = new ArrayList<>();
        for (RecordShape.Component component : shape.components()) {
            values.add(component(fields, component, path + component.name()));
        }
        return shape.make(values.toArray());
    }

    private static Object component(Fields fields, RecordShape.Component component, String path) {
        Object value = fields.value(component.name());
        if (component.type() instanceof ParameterizedType generic && generic.getRawType() == Optional.class) {
            return Optional.ofNullable(value).map(given -> value(given, generic.getActualTypeArguments()[0], path));
        }
        if (value == null) {
            throw new InvalidRequestException(path, fields.has(component.name()) ? "must not be null" : "is missing");
        }
        return value(value, component.type(), path);
    }

    private static Object value(Object value, Type type, String path) {
        if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
            return list(value, generic.getActualTypeArguments()[0], path);
        }
        Class<?> plain = (Class<?>) type;
        if (!plain.isRecord()) {
            return JsonForms.value(value, plain, path);
        }
        if (value instanceof Fields fields) {
            return read(fields, plain, path + ".");
        }
        throw new InvalidRequestException(path, "must be an object");
    }

    private static List<Object> list(Object value, Type items, String path) {
        if (!(value instanceof List<?> list) || list.size() > MOST_ITEMS) {
            throw new InvalidRequestException(path, "must be a list of at most " + MOST_ITEMS);
        }
        List<Object> read = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            read.add(item(list.get(i), items, path + "[" + i + "]"));
        }
        return Collections.unmodifiableList(read);
    }

    private static Object item(@Nullable Object value, Type type, String path) {
        if (value == null) {
            throw new InvalidRequestException(path, "must not be null");
        }
        return value(value, type, path);
    }
}
