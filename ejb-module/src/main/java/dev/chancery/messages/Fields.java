package dev.chancery.messages;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The fields of one JSON object: immutable, in the order in which they were given or read, with null told from missing.
 *
 * <p>A value is a {@link String}, {@link Long}, {@link java.math.BigDecimal}, {@link Boolean}, {@link Fields},
 * {@link List} of values, or null. Other numbers, maps, collections, arrays and {@link WireObject}s are converted when
 * they are put in; anything else is refused with an {@link IllegalArgumentException}. Order matters: a request whose
 * bytes change, be it only in the order of a schema's fields, misses Claude's prompt cache; so build schemas from
 * {@code Fields} or a {@link java.util.LinkedHashMap}, not from {@link Map#of()}.
 *
 * <p>{@link #toString()} is the JSON text. Equality is by names, values and order.
 */
public final class Fields {
    private static final Fields EMPTY = new Fields(new String[0], new Object[0]);

    private final String[] names;
    private final @Nullable Object[] values;

    private Fields(String[] names, @Nullable Object[] values) {
        this.names = names;
        this.values = values;
    }

    /** The number as a value of fields is: a {@link Long} when it is whole and fits, else the decimal itself. */
    public static Object ofNumber(BigDecimal decimal) {
        return FieldValues.whole(decimal);
    }

    /** The object without fields. */
    public static Fields empty() {
        return EMPTY;
    }

    /** An object with one field. */
    public static Fields of(String name, @Nullable Object value) {
        return new Fields(new String[] {Objects.requireNonNull(name)}, new @Nullable Object[] {FieldValues.of(value)});
    }

    /** An object with two fields. */
    public static Fields of(String name, @Nullable Object value, String name2, @Nullable Object value2) {
        return of(name, value).with(name2, value2);
    }

    /** The map's entries, in its iteration order. */
    public static Fields copyOf(Map<String, ? extends @Nullable Object> map) {
        Builder builder = new Builder();
        map.forEach((name, value) -> builder.add(name, FieldValues.of(value)));
        return builder.build();
    }

    /** This object with the field set: in its old place if it was there, else at the end. */
    public Fields with(String name, @Nullable Object value) {
        Object converted = FieldValues.of(value);
        int at = indexOf(name);
        int size = at >= 0 ? names.length : names.length + 1;
        String[] newNames = Arrays.copyOf(names, size);
        @Nullable Object[] newValues = Arrays.copyOf(values, size);
        int target = at >= 0 ? at : size - 1;
        newNames[target] = Objects.requireNonNull(name);
        newValues[target] = converted;
        return new Fields(newNames, newValues);
    }

    /** This object with all fields of the other set, as by {@link #with(String, Object)}. */
    public Fields withAll(Fields other) {
        Fields all = this;
        for (int i = 0; i < other.names.length; i++) {
            all = all.with(other.names[i], other.values[i]);
        }
        return all;
    }

    /** This object without the field. */
    public Fields without(String name) {
        Builder builder = new Builder();
        forEach((each, value) -> {
            if (!each.equals(name)) {
                builder.add(each, value);
            }
        });
        return builder.build();
    }

    /** Whether the field is there, be it null. */
    public boolean has(String name) {
        return indexOf(name) >= 0;
    }

    /** Whether there are no fields. */
    public boolean isEmpty() {
        return names.length == 0;
    }

    /** The number of fields. */
    public int size() {
        return names.length;
    }

    /** The names, in order. */
    public List<String> names() {
        return List.of(names);
    }

    /** The value as it is; null when the field is null or missing ({@link #has} tells which). */
    public @Nullable Object value(String name) {
        int at = indexOf(name);
        return at < 0 ? null : values[at];
    }

    /**
     * The text of the field; empty when null or missing.
     *
     * @throws MalformedFieldException when it is no string
     */
    public Optional<String> text(String name) {
        return Optional.ofNullable(typed(name, String.class, "a string"));
    }

    /**
     * The text of a field that must be there.
     *
     * @throws MalformedFieldException when it is missing, null or no string
     */
    public String requireText(String name) {
        String text = typed(name, String.class, "a string");
        if (text == null) {
            throw new MalformedFieldException(name, "must be a string but is " + (has(name) ? "null" : "missing"));
        }
        return text;
    }

    /**
     * The whole number in the field; empty when null or missing.
     *
     * @throws MalformedFieldException when it is no whole number of at most 64 bits
     */
    public OptionalLong number(String name) {
        Object value = value(name);
        if (value == null) {
            return OptionalLong.empty();
        }
        if (value instanceof Long number) {
            return OptionalLong.of(number);
        }
        throw new MalformedFieldException(name, "must be a whole number of at most 64 bits");
    }

    /**
     * The flag in the field; empty when null or missing.
     *
     * @throws MalformedFieldException when it is neither true nor false
     */
    public Optional<Boolean> flag(String name) {
        return Optional.ofNullable(typed(name, Boolean.class, "true or false"));
    }

    /**
     * The point in time in the field; empty when null or missing.
     *
     * @throws MalformedFieldException when it is no date-time as of RFC 3339
     */
    public Optional<Instant> instant(String name) {
        try {
            return text(name).map(text -> OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeParseException e) {
            throw new MalformedFieldException(name, "must be an RFC 3339 date-time");
        }
    }

    /**
     * The object in the field; empty when null or missing.
     *
     * @throws MalformedFieldException when it is no object
     */
    public Optional<Fields> object(String name) {
        return Optional.ofNullable(typed(name, Fields.class, "an object"));
    }

    /**
     * The object in the field, made into something else; empty when null or missing.
     *
     * @throws MalformedFieldException when it is no object
     */
    public <T> Optional<T> object(String name, Function<Fields, T> as) {
        return object(name).map(as);
    }

    /**
     * The values of the list in the field; none when null or missing.
     *
     * @throws MalformedFieldException when it is no list
     */
    public List<@Nullable Object> list(String name) {
        List<@Nullable Object> list = list0(name);
        return list == null ? List.of() : list;
    }

    /**
     * The objects of the list in the field, each made into something else; none when null or missing.
     *
     * @throws MalformedFieldException when it is no list of objects
     */
    public <T> List<T> objects(String name, Function<Fields, T> as) {
        List<@Nullable Object> list = list(name);
        List<T> made = new ArrayList<>(list.size());
        for (int i = 0; i < list.size(); i++) {
            if (!(list.get(i) instanceof Fields each)) {
                throw new MalformedFieldException(name + "[" + i + "]", "must be an object");
            }
            made.add(within(name, i, each, as));
        }
        return Collections.unmodifiableList(made);
    }

    /**
     * The strings of the list in the field; none when null or missing.
     *
     * @throws MalformedFieldException when it is no list of strings
     */
    public List<String> texts(String name) {
        List<String> texts = new ArrayList<>();
        for (Object each : list(name)) {
            if (!(each instanceof String text)) {
                throw new MalformedFieldException(name, "must be a list of strings");
            }
            texts.add(text);
        }
        return Collections.unmodifiableList(texts);
    }

    /** Calls for each field, in order. */
    public void forEach(BiConsumer<String, @Nullable Object> action) {
        for (int i = 0; i < names.length; i++) {
            action.accept(names[i], values[i]);
        }
    }

    /** The same as an unmodifiable map in the same order; objects in it are {@code Fields} still. */
    public Map<String, @Nullable Object> asMap() {
        Map<String, @Nullable Object> map = new java.util.LinkedHashMap<>();
        forEach(map::put);
        return Collections.unmodifiableMap(map);
    }

    /** The JSON text in UTF-8; unpaired surrogates are written as escapes, so that they survive. */
    public byte[] toBytes() {
        return toBytes(Integer.MAX_VALUE - 16);
    }

    /**
     * The JSON text in UTF-8, as {@link #toBytes()}.
     *
     * @throws IllegalArgumentException as soon as it grows beyond the limit, in bytes
     */
    public byte[] toBytes(int limit) {
        JsonText text = new JsonText(limit);
        text.value(this);
        return text.toBytes();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Fields that && Arrays.equals(names, that.names) && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(names) + Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return new String(toBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }

    private int indexOf(String name) {
        for (int i = 0; i < names.length; i++) {
            if (names[i].equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private <T> @Nullable T typed(String name, Class<T> type, String expected) {
        Object value = value(name);
        if (value == null || type.isInstance(value)) {
            return type.cast(value);
        }
        throw new MalformedFieldException(name, "must be " + expected);
    }

    @SuppressWarnings("unchecked") // every list in a value was made by FieldValues
    private @Nullable List<@Nullable Object> list0(String name) {
        return (List<@Nullable Object>) typed(name, List.class, "a list");
    }

    private static <T> T within(String name, int index, Fields each, Function<Fields, T> as) {
        try {
            return as.apply(each);
        } catch (MalformedFieldException e) {
            throw e.within(name + "[" + index + "]");
        }
    }

    /** Collects fields in order; of fields with one name the last wins, in the first one's place. Not thread-safe. */
    public static final class Builder {
        private static final int LINEAR = 24;

        private String[] names = new String[4];
        private @Nullable Object[] values = new @Nullable Object[4];
        private int size;
        private @Nullable Map<String, Integer> places;

        /** Adds a value that is already of the kinds named above; converted values come through {@link Fields#with}. */
        public Builder add(String name, @Nullable Object value) {
            int at = placeOf(name);
            if (at >= 0) {
                values[at] = value;
                return this;
            }
            if (size == names.length) {
                names = Arrays.copyOf(names, size * 2);
                values = Arrays.copyOf(values, size * 2);
            }
            names[size] = name;
            values[size] = value;
            if (places != null) {
                places.put(name, size);
            }
            size++;
            return this;
        }

        /** The fields so far. */
        public Fields build() {
            return size == 0 ? EMPTY : new Fields(Arrays.copyOf(names, size), Arrays.copyOf(values, size));
        }

        private int placeOf(String name) {
            if (size < LINEAR) {
                for (int i = 0; i < size; i++) {
                    if (names[i].equals(name)) {
                        return i;
                    }
                }
                return -1;
            }
            if (places == null) {
                places = new HashMap<>();
                for (int i = 0; i < size; i++) {
                    places.put(names[i], i);
                }
            }
            return places.getOrDefault(name, -1);
        }
    }
}
