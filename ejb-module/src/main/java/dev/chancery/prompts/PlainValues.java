package dev.chancery.prompts;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The values of variables as plain data: texts, numbers, truth values, lists and maps. A template sees nothing else, so
 * that it can call no method and reach no class.
 */
final class PlainValues {
    private static final int DEEPEST = 20;

    private PlainValues() {}

    /**
     * Copies values of which a template may see all. Records become maps of their components.
     *
     * @throws InvalidPromptException naming the variable, when a value is of another kind or nested deeper than 20
     */
    static Map<String, @Nullable Object> of(Map<String, ? extends @Nullable Object> values) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        values.forEach((name, value) -> plain.put(name, plain(name, value, 0)));
        return plain;
    }

    private static @Nullable Object plain(String name, @Nullable Object value, int depth) {
        InvalidPromptException.check(depth <= DEEPEST, name, "is nested deeper than " + DEEPEST);
        if (value == null || value instanceof String || value instanceof Boolean) {
            return value;
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> plain = new LinkedHashMap<>();
            map.forEach((key, each) -> plain.put(String.valueOf(key), plain(name + "." + key, each, depth + 1)));
            return plain;
        }
        if (value instanceof Iterable<?> list) {
            List<@Nullable Object> plain = new ArrayList<>();
            list.forEach(each -> plain.add(plain(name + "[" + plain.size() + "]", each, depth + 1)));
            return plain;
        }
        if (value instanceof Record each) {
            return components(name, each, depth);
        }
        if (value instanceof Optional<?> optional) {
            return plain(name, optional.orElse(null), depth);
        }
        return text(name, value);
    }

    private static String text(String name, Object value) {
        if (value instanceof BigDecimal decimal) {
            return decimal.toPlainString();
        }
        if (value instanceof Number
                || value instanceof CharSequence
                || value instanceof Character
                || value instanceof Enum<?>
                || value instanceof TemporalAccessor
                || value instanceof UUID) {
            return value.toString();
        }
        throw new InvalidPromptException(
                name,
                "must be text, a number, true or false, a date, an enum constant, a record, a list or a map of these, but is a "
                        + value.getClass().getName());
    }

    private static Map<String, @Nullable Object> components(String name, Record value, int depth) {
        Map<String, @Nullable Object> plain = new LinkedHashMap<>();
        for (RecordComponent component : value.getClass().getRecordComponents()) {
            String each = component.getName();
            plain.put(each, plain(name + "." + each, read(component, value), depth + 1));
        }
        return plain;
    }

    private static @Nullable Object read(RecordComponent component, Record value) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(value);
        } catch (IllegalAccessException e) {
            throw new InvalidPromptException(component.getName(), "cannot be read");
        } catch (InvocationTargetException e) {
            throw new IllegalArgumentException(component.getName() + " cannot be read", e.getCause());
        }
    }
}
