package dev.chancery.json;

import dev.chancery.messages.Answer;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.UnreadableAnswerException;
import jakarta.json.bind.JsonbException;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Answers as objects: the schema goes out with the request, and what comes back is checked against it. The API wants an
 * object at the outside, so that a list, an enum or another plain value travels within one. Safe for use by many threads.
 */
public final class StructuredOutput {
    private static final Set<StopReason> WHOLE = Set.of(StopReason.END_TURN, StopReason.STOP_SEQUENCE);
    private static final String VALUE = "value";

    private final JsonBinding binding;
    private final JsonCodec codec = new JsonCodec();

    /** @param binding reads the answers */
    public StructuredOutput(JsonBinding binding) {
        this.binding = binding;
    }

    /**
     * The request for an answer of this type.
     *
     * @throws IllegalArgumentException when no schema can be derived from the type
     */
    public MessageRequest asking(MessageRequest request, Type type) {
        Fields schema = JsonSchemas.of(type);
        return request.outputSchema(isObject(schema) ? schema : around(type));
    }

    /**
     * The object of this class that an answer is.
     *
     * @throws UnreadableAnswerException when the answer was cut off, refused, or does not fit the type
     */
    public <T> Answer<T> read(Message message, Class<T> type) {
        return new Answer<>(type.cast(read(message, (Type) type).value()), message);
    }

    /** As {@link #read(Message, Class)}, for any type that has a schema, such as a list of records. */
    public Answer<Object> read(Message message, Type type) {
        StopReason reason = message.stopReason().orElse(StopReason.END_TURN);
        if (!WHOLE.contains(reason)) {
            throw unreadable(
                    "Claude stopped with " + reason + " before the answer was a whole " + type.getTypeName(), null);
        }
        try {
            return new Answer<>(bound(message.text(), type), message);
        } catch (IllegalArgumentException e) {
            throw unreadable("Claude's answer " + e.getMessage(), e);
        }
    }

    private Object bound(String json, Type type) {
        if (isObject(JsonSchemas.of(type))) {
            return binding.read(json, type);
        }
        Fields object = codec.tryObject(json).orElseThrow(() -> new IllegalArgumentException("is no JSON object"));
        binding.check(object, around(type));
        try {
            Object value = binding.readValue(object.value(VALUE), type);
            return Optional.ofNullable(value).orElseThrow(() -> new IllegalArgumentException("is null"));
        } catch (JsonbException e) {
            throw new IllegalArgumentException("does not fit " + type.getTypeName(), e);
        }
    }

    private static boolean isObject(Fields schema) {
        return "object".equals(schema.value("type"));
    }

    private static Fields around(Type type) {
        return JsonSchemas.object(List.of(new JsonSchemas.Property(VALUE, type, Optional.empty())));
    }

    private static UnreadableAnswerException unreadable(String what, @Nullable Throwable cause) {
        return new UnreadableAnswerException(ErrorDetails.of(what + "."), cause);
    }
}
