package dev.chancery.json;

import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Refuses whole numbers that a Java type cannot hold: JSON-B itself cuts them down to its bits. */
final class NumberRanges {
    private static final Map<Class<?>, Integer> BITS =
            Map.of(short.class, 16, Short.class, 16, int.class, 32, Integer.class, 32, long.class, 64, Long.class, 64);

    private NumberRanges() {}

    /**
     * Checks a value that fits the schema of the type.
     *
     * @throws MalformedFieldException naming the first number that the type cannot hold
     */
    static void check(@Nullable Object value, Type type, String path) {
        if (value instanceof Number number) {
            number(number, type, path);
        } else if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                check(list.get(i), within(type), path + "[" + i + "]");
            }
        } else if (value instanceof Fields fields) {
            object(fields, type, path.isEmpty() ? "" : path + ".");
        }
    }

    private static void number(Number number, Type type, String path) {
        Integer bits = BITS.get(optional(type));
        if (bits != null && !fits(number, bits)) {
            throw new MalformedFieldException(path, "must be a whole number of at most " + bits + " bits");
        }
    }

    private static boolean fits(Number number, int bits) {
        if (number instanceof BigDecimal decimal) {
            return decimal.precision() - decimal.scale() <= 19
                    && decimal.toBigInteger().bitLength() < bits;
        }
        long value = number.longValue();
        return value >> bits - 1 == value >> 63;
    }

    private static void object(Fields fields, Type type, String prefix) {
        if (optional(type) instanceof Class<?> plain && plain.isRecord()) {
            for (RecordComponent component : plain.getRecordComponents()) {
                check(fields.value(component.getName()), component.getGenericType(), prefix + component.getName());
            }
        } else {
            fields.forEach((name, value) -> check(value, within(optional(type)), prefix + name));
        }
    }

    /** The type of what an array, a list or a map holds: the last of its arguments. */
    private static Type within(Type type) {
        Type container = optional(type);
        if (container instanceof ParameterizedType generic) {
            return generic.getActualTypeArguments()[generic.getActualTypeArguments().length - 1];
        }
        if (container instanceof GenericArrayType array) {
            return array.getGenericComponentType();
        }
        return container instanceof Class<?> plain && plain.isArray() ? plain.getComponentType() : Object.class;
    }

    private static Type optional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class
                ? generic.getActualTypeArguments()[0]
                : type;
    }
}
