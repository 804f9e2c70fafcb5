package dev.chancery.api;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;

/** The values of JSON as Java has them. */
final class JsonForms {
    private static final int MOST_DIGITS = 60;

    private JsonForms() {}

    /** @throws InvalidRequestException when it is not of the type */
    static Object value(Object value, Class<?> type, String path) {
        if (type == boolean.class || type == Boolean.class) {
            return fitting(value, Boolean.class, path, "true or false");
        }
        if (type == int.class || type == Integer.class) {
            return Math.toIntExact(whole(value, Integer.MIN_VALUE, Integer.MAX_VALUE, path));
        }
        if (type == long.class || type == Long.class) {
            return whole(value, Long.MIN_VALUE, Long.MAX_VALUE, path);
        }
        if (type == BigDecimal.class) {
            return decimal(value, path);
        }
        if (type == Fields.class) {
            return fitting(value, Fields.class, path, "an object");
        }
        return TextForms.value(fitting(value, String.class, path, "a text"), type, path);
    }

    private static long whole(Object value, long least, long most, String path) {
        if (value instanceof Long number && number >= least && number <= most) {
            return number;
        }
        throw new InvalidRequestException(path, "must be a whole number from " + least + " to " + most);
    }

    /** 1e999999999 is short to write and long to hold. */
    private static BigDecimal decimal(Object value, String path) {
        if (value instanceof Long number) {
            return BigDecimal.valueOf(number);
        }
        if (value instanceof BigDecimal decimal
                && decimal.precision() <= MOST_DIGITS
                && Math.abs((long) decimal.scale()) <= MOST_DIGITS) {
            return decimal;
        }
        throw new InvalidRequestException(path, "must be a decimal number of at most " + MOST_DIGITS + " digits");
    }

    private static <T> T fitting(Object value, Class<T> type, String path, String expected) {
        if (type.isInstance(value)) {
            return type.cast(value);
        }
        throw new InvalidRequestException(path, "must be " + expected);
    }
}
