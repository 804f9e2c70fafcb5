package dev.chancery.json;

import dev.chancery.messages.Fields;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Derives the JSON schema of a Java type: records become objects that allow no further fields, in the order of their
 * components; {@link Optional} components may be left out; enums become their names. Recursive types have no schema
 * that the API accepts and are refused.
 */
public final class JsonSchemas {
    private static final Map<Class<?>, Fields> SIMPLE = Map.ofEntries(
            Map.entry(String.class, type("string")),
            Map.entry(CharSequence.class, type("string")),
            Map.entry(boolean.class, type("boolean")),
            Map.entry(Boolean.class, type("boolean")),
            Map.entry(int.class, type("integer")),
            Map.entry(Integer.class, type("integer")),
            Map.entry(long.class, type("integer")),
            Map.entry(Long.class, type("integer")),
            Map.entry(short.class, type("integer")),
            Map.entry(Short.class, type("integer")),
            Map.entry(BigInteger.class, type("integer")),
            Map.entry(double.class, type("number")),
            Map.entry(Double.class, type("number")),
            Map.entry(float.class, type("number")),
            Map.entry(Float.class, type("number")),
            Map.entry(BigDecimal.class, type("number")),
            Map.entry(LocalDate.class, type("string").with("format", "date")),
            Map.entry(Instant.class, type("string").with("format", "date-time")),
            Map.entry(OffsetDateTime.class, type("string").with("format", "date-time")),
            Map.entry(Object.class, Fields.empty()));

    private JsonSchemas() {}

    /**
     * The schema of a type.
     *
     * @throws IllegalArgumentException when the type, or one within it, is recursive or not supported; names it
     */
    public static Fields of(Type type) {
        return schema(type, List.of());
    }

    /** The schema of an object with these fields, all of them required unless optional. */
    public static Fields object(List<Property> properties) {
        return object(properties, List.of());
    }

    /** A field of an object: its name, type and, if it has one, description. */
    public record Property(String name, Type type, Optional<String> description) {}

    private static Fields object(List<Property> properties, List<Class<?>> around) {
        Fields.Builder fields = new Fields.Builder();
        List<String> required = new ArrayList<>();
        for (Property property : properties) {
            Fields schema = schema(property.type(), around);
            fields.add(
                    property.name(),
                    property.description()
                            .map(text -> schema.with("description", text))
                            .orElse(schema));
            if (!isOptional(property.type())) {
                required.add(property.name());
            }
        }
        return type("object")
                .with("properties", fields.build())
                .with("required", required)
                .with("additionalProperties", false);
    }

    private static Fields schema(Type type, List<Class<?>> around) {
        if (type instanceof Class<?> plain) {
            return schema(plain, around);
        }
        if (type instanceof ParameterizedType generic) {
            return schema(generic, around);
        }
        if (type instanceof GenericArrayType array) {
            return list(array.getGenericComponentType(), around);
        }
        throw unsupported(type);
    }

    private static Fields schema(Class<?> type, List<Class<?>> around) {
        Fields simple = SIMPLE.get(type);
        if (simple != null) {
            return simple;
        }
        if (type.isEnum()) {
            return type("string").with("enum", names(type));
        }
        if (type.isArray()) {
            return list(type.getComponentType(), around);
        }
        if (type.isRecord()) {
            return record(type, around);
        }
        throw unsupported(type);
    }

    private static Fields schema(ParameterizedType type, List<Class<?>> around) {
        Class<?> raw = (Class<?>) type.getRawType();
        Type[] arguments = type.getActualTypeArguments();
        if (Collection.class.isAssignableFrom(raw)) {
            return list(arguments[0], around);
        }
        if (raw == Optional.class) {
            return schema(arguments[0], around);
        }
        if (Map.class.isAssignableFrom(raw) && arguments[0] == String.class) {
            return type("object").with("additionalProperties", schema(arguments[1], around));
        }
        throw unsupported(type);
    }

    private static Fields record(Class<?> type, List<Class<?>> around) {
        if (around.contains(type)) {
            throw new IllegalArgumentException("a recursive type has no schema: " + type.getName());
        }
        List<Class<?>> within = new ArrayList<>(around);
        within.add(type);
        List<Property> properties = Arrays.stream(type.getRecordComponents())
                .map(JsonSchemas::property)
                .toList();
        return object(properties, within);
    }

    private static Property property(RecordComponent component) {
        Description description = component.getAnnotation(Description.class);
        return new Property(
                component.getName(),
                component.getGenericType(),
                Optional.ofNullable(description).map(Description::value));
    }

    private static Fields list(Type items, List<Class<?>> around) {
        return type("array").with("items", schema(items, around));
    }

    private static boolean isOptional(Type type) {
        return type instanceof ParameterizedType generic && generic.getRawType() == Optional.class;
    }

    private static List<String> names(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> ((Enum<?>) constant).name())
                .toList();
    }

    private static Fields type(String type) {
        return Fields.of("type", type);
    }

    private static IllegalArgumentException unsupported(Type type) {
        return new IllegalArgumentException("no schema can be derived from " + type.getTypeName()
                + "; supported are records, enums, text, numbers, booleans, dates, lists, arrays, maps from String");
    }
}
