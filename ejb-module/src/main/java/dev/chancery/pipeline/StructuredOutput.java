package dev.chancery.pipeline;

import dev.chancery.json.JsonBinding;
import dev.chancery.json.JsonSchemas;
import dev.chancery.messages.Answer;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.UnreadableAnswerException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Answers as objects: the schema goes out with the request, and what comes back is checked against it. */
final class StructuredOutput {
    private static final Set<StopReason> WHOLE = Set.of(StopReason.END_TURN, StopReason.STOP_SEQUENCE);

    private final JsonBinding binding;

    StructuredOutput(JsonBinding binding) {
        this.binding = binding;
    }

    MessageRequest asking(MessageRequest request, Class<?> type) {
        return request.outputSchema(JsonSchemas.of(type));
    }

    <T> Answer<T> read(Message message, Class<T> type) {
        StopReason reason = message.stopReason().orElse(StopReason.END_TURN);
        if (!WHOLE.contains(reason)) {
            throw unreadable(
                    "Claude stopped with " + reason + " before the answer was a whole " + type.getName(), null);
        }
        try {
            return new Answer<>(type.cast(binding.read(message.text(), type)), message);
        } catch (IllegalArgumentException e) {
            throw unreadable("Claude's answer " + e.getMessage(), e);
        }
    }

    private static UnreadableAnswerException unreadable(String what, @Nullable Throwable cause) {
        return new UnreadableAnswerException(ErrorDetails.of(what + "."), cause);
    }
}
