package dev.chancery.messages;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Turns what callers put into {@link Fields} into the few kinds of value that they hold. */
final class FieldValues {
    private FieldValues() {}

    static @Nullable Object of(@Nullable Object value) {
        if (value == null || value instanceof String || value instanceof Boolean || value instanceof Fields) {
            return value;
        }
        if (value instanceof Number number) {
            return number(number);
        }
        if (value instanceof WireObject object) {
            return object.fields();
        }
        if (value instanceof Map<?, ?> map) {
            return object(map);
        }
        if (value instanceof Collection<?> collection) {
            return list(collection);
        }
        if (value instanceof Object[] array) {
            return list(Arrays.asList(array));
        }
        throw new IllegalArgumentException("no JSON value: " + value.getClass().getName()
                + "; allowed are text, numbers, true and false, maps, lists, Fields and WireObjects");
    }

    private static Object number(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof Short || number instanceof Byte) {
            return number.longValue();
        }
        return whole(decimal(number));
    }

    private static BigDecimal decimal(Number number) {
        if (number instanceof BigDecimal decimal) {
            return decimal;
        }
        if (number instanceof BigInteger integer) {
            return new BigDecimal(integer);
        }
        try {
            return new BigDecimal(number.toString());
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("no JSON number: " + number, e);
        }
    }

    /** A decimal without fraction or exponent that fits 64 bits is a {@link Long}, however it was given. */
    static Object whole(BigDecimal decimal) {
        return decimal.scale() == 0 && decimal.unscaledValue().bitLength() < Long.SIZE
                ? (Object) decimal.longValue()
                : decimal;
    }

    private static Fields object(Map<?, ?> map) {
        Fields.Builder builder = new Fields.Builder();
        map.forEach((name, value) -> builder.add(String.valueOf(name), of(value)));
        return builder.build();
    }

    private static List<@Nullable Object> list(Collection<?> collection) {
        List<@Nullable Object> list = new ArrayList<>(collection.size());
        for (Object each : collection) {
            list.add(of(each));
        }
        return Collections.unmodifiableList(list);
    }
}
