package dev.chancery.console.kit;

import jakarta.json.JsonException;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.JsonWriter;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.Map;

/** JSON over several lines, for people to read. */
public final class PrettyJson {
    private static final JsonProvider PROVIDER = JsonProvider.provider();

    private PrettyJson() {}

    /** An object or list; a text that is neither, such as one that was cut off, stays as it is. */
    public static String of(String json) {
        try (JsonReader reader = PROVIDER.createReader(new StringReader(json))) {
            return of(reader.readValue());
        } catch (JsonException e) {
            return json;
        }
    }

    /** Any value. */
    public static String of(JsonValue value) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = PROVIDER.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.write(value);
        }
        return text.toString().strip();
    }
}
