package dev.chancery.json;

import dev.chancery.messages.Fields;
import dev.chancery.messages.UnreadableAnswerException;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbException;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Binds JSON to Java types by one shared {@link Jsonb}, after it was checked against the type's schema: JSON-B itself
 * takes a missing number for 0 and overlooks unknown fields. Safe for use by many threads.
 */
@ApplicationScoped
public class JsonBinding {
    private final Jsonb jsonb = JsonbBuilder.create();
    private final JsonCodec codec = new JsonCodec();

    /**
     * The object of this type that the JSON text is.
     *
     * @throws IllegalArgumentException when it does not fit; names the field, does not show the text
     */
    public Object read(String json, Type type) {
        try {
            return read(codec.object(json), type);
        } catch (UnreadableAnswerException e) {
            throw new IllegalArgumentException("is no JSON object", e);
        }
    }

    /** As {@link #read(String, Type)}, of fields. */
    public Object read(Fields fields, Type type) {
        SchemaCheck.check(fields, JsonSchemas.of(type), "");
        NumberRanges.check(fields, type, "");
        try {
            return jsonb.fromJson(fields.toString(), type);
        } catch (JsonbException e) {
            throw new IllegalArgumentException("does not fit " + type.getTypeName(), e);
        }
    }

    /**
     * Checks fields against a schema.
     *
     * @throws IllegalArgumentException when they do not fit; names the field
     */
    public void check(Fields fields, Fields schema) {
        SchemaCheck.check(fields, schema, "");
    }

    /** One value of {@link Fields} as an object of this type; what is null or missing gives JSON-B's null. */
    public @Nullable Object readValue(@Nullable Object value, Type type) {
        NumberRanges.check(value, type, "the value");
        Fields wrapped = Fields.of("value", value);
        String text = wrapped.toString();
        return jsonb.fromJson(text.substring("{\"value\":".length(), text.length() - 1), type);
    }

    /** The JSON text of an object; text stays as it is. */
    public String write(@Nullable Object value) {
        return value instanceof String text ? text : jsonb.toJson(value);
    }

    @PreDestroy
    void close() {
        try {
            jsonb.close();
        } catch (Exception e) {
            System.getLogger(JsonBinding.class.getName()).log(Level.DEBUG, "JSON-B could not be closed", e);
        }
    }
}
