package dev.chancery.json;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.UnreadableAnswerException;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;
import java.io.StringReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads JSON objects by the platform's JSON-P parser; order, null, and every digit of a number are kept. */
public final class JsonCodec {
    private static final int DEEPEST = 500;

    private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());

    /**
     * The object that these bytes of UTF-8 are.
     *
     * @throws UnreadableAnswerException when they are no JSON object, or nested deeper than 500
     */
    public Fields object(byte[] json) {
        return object(new String(json, StandardCharsets.UTF_8));
    }

    /** As {@link #object(byte[])}. */
    public Fields object(String json) {
        try (JsonParser parser = parsers.createParser(new StringReader(json))) {
            if (parser.next() != Event.START_OBJECT) {
                throw unreadable("is JSON but no object", null);
            }
            Fields object = object(parser, 1);
            if (parser.hasNext()) {
                throw unreadable("goes on after the JSON object", null);
            }
            return object;
        } catch (UnreadableAnswerException e) {
            throw e;
        } catch (RuntimeException e) { // JSON-P throws several kinds, Parsson its own for depth
            throw unreadable("is no JSON", e);
        }
    }

    /** The object that this text is; empty when it is none. */
    public Optional<Fields> tryObject(String json) {
        try {
            return Optional.of(object(json));
        } catch (UnreadableAnswerException e) {
            return Optional.empty();
        }
    }

    private static Fields object(JsonParser parser, int depth) {
        Fields.Builder fields = new Fields.Builder();
        while (parser.next() == Event.KEY_NAME) {
            String name = parser.getString();
            fields.add(name, value(parser, parser.next(), depth));
        }
        return fields.build();
    }

    private static @Nullable Object value(JsonParser parser, Event event, int depth) {
        return switch (event) {
            case START_OBJECT -> object(parser, deeper(depth));
            case START_ARRAY -> array(parser, deeper(depth));
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER -> number(parser.getString());
            case VALUE_TRUE -> Boolean.TRUE;
            case VALUE_FALSE -> Boolean.FALSE;
            default -> null;
        };
    }

    private static List<@Nullable Object> array(JsonParser parser, int depth) {
        List<@Nullable Object> list = new ArrayList<>();
        for (Event event = parser.next(); event != Event.END_ARRAY; event = parser.next()) {
            list.add(value(parser, event, depth));
        }
        return Collections.unmodifiableList(list);
    }

    private static Object number(String digits) {
        boolean whole =
                digits.length() < 19 && digits.indexOf('.') < 0 && digits.indexOf('e') < 0 && digits.indexOf('E') < 0;
        return whole ? (Object) Long.parseLong(digits) : Fields.ofNumber(new BigDecimal(digits));
    }

    private static int deeper(int depth) {
        if (depth >= DEEPEST) {
            throw unreadable("is nested deeper than " + DEEPEST, null);
        }
        return depth + 1;
    }

    private static UnreadableAnswerException unreadable(String what, @Nullable Throwable cause) {
        return new UnreadableAnswerException(ErrorDetails.of("What the API answered " + what + "."), cause);
    }
}
