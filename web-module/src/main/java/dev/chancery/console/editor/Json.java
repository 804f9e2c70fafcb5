package dev.chancery.console.editor;

import dev.chancery.console.kit.PrettyJson;
import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.problems.Rule;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonLocation;
import jakarta.json.stream.JsonParsingException;
import java.io.StringReader;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** JSON as people write and read it. */
final class Json {
    private static final JsonProvider PROVIDER = JsonProvider.provider();
    private static final JsonCodec CODEC = new JsonCodec();

    private Json() {}

    /** An object or list, over several lines. */
    static String pretty(@Nullable Object value) {
        String whole = Fields.of("value", value).toString();
        try (JsonReader reader = PROVIDER.createReader(new StringReader(whole))) {
            return PrettyJson.of(reader.readObject().getOrDefault("value", JsonValue.NULL));
        }
    }

    /**
     * The object that somebody wrote; empty when they wrote nothing.
     *
     * @throws InvalidFieldException when it is none, naming line and column
     */
    static Fields object(String field, String text) {
        if (text.isBlank()) {
            return Fields.empty();
        }
        if (value(field, text) instanceof Fields object) {
            return object;
        }
        throw new InvalidFieldException(field, Rule.JSON_OBJECT);
    }

    /**
     * The list that somebody wrote; empty when they wrote nothing.
     *
     * @throws InvalidFieldException when it is none, naming line and column
     */
    static List<?> list(String field, String text) {
        if (text.isBlank()) {
            return List.of();
        }
        if (value(field, text) instanceof List<?> list) {
            return list;
        }
        throw new InvalidFieldException(field, Rule.JSON_LIST);
    }

    private static @Nullable Object value(String field, String text) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(text))) {
            reader.readValue();
        } catch (JsonParsingException e) {
            JsonLocation at = e.getLocation();
            throw new InvalidFieldException(field, Rule.JSON_AT, at.getLineNumber(), at.getColumnNumber());
        } catch (RuntimeException e) { // too deep, or nothing there
            throw new InvalidFieldException(field, Rule.JSON_UNREADABLE);
        }
        return CODEC.tryObject("{\"value\":" + text + "}")
                .orElseThrow(() -> new InvalidFieldException(field, Rule.JSON_UNREADABLE))
                .value("value");
    }

    /** An object as it was written by {@link Fields#toString}; empty when it is none. */
    static Fields read(String json) {
        return CODEC.tryObject(json).orElse(Fields.empty());
    }
}
