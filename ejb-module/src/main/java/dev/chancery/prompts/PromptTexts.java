package dev.chancery.prompts;

import dev.chancery.messages.Fields;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/** The texts in a body of the Messages API that people write: of the system prompt and of the messages. */
final class PromptTexts {
    private PromptTexts() {}

    /** Goes through all texts, with their places in the body, such as {@code messages[0].content}. */
    static void each(Fields body, BiConsumer<String, String> reader) {
        replace(body, (field, text) -> {
            reader.accept(field, text);
            return text;
        });
    }

    /** The body with other texts, made from their places and what was there. */
    static Fields replace(Fields body, BinaryOperator<String> change) {
        Fields changed = body;
        if (body.value("system") != null) {
            changed = changed.with("system", content("system", body.value("system"), change));
        }
        if (body.value("messages") instanceof List<?> messages) {
            List<@Nullable Object> turns = new ArrayList<>();
            for (int i = 0; i < messages.size(); i++) {
                String field = "messages[" + i + "].content";
                turns.add(
                        messages.get(i) instanceof Fields turn
                                ? turn.with("content", content(field, turn.value("content"), change))
                                : messages.get(i));
            }
            changed = changed.with("messages", turns);
        }
        return changed;
    }

    private static @Nullable Object content(String field, @Nullable Object content, BinaryOperator<String> change) {
        if (content instanceof String text) {
            return change.apply(field, text);
        }
        if (!(content instanceof List<?> blocks)) {
            return content;
        }
        List<@Nullable Object> changed = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            Object block = blocks.get(i);
            boolean isText = block instanceof Fields fields
                    && "text".equals(fields.value("type"))
                    && fields.value("text") instanceof String;
            changed.add(isText ? text(field + "[" + i + "].text", (Fields) block, change) : block);
        }
        return changed;
    }

    private static Fields text(String field, Fields block, BinaryOperator<String> change) {
        return block.with("text", change.apply(field, block.requireText("text")));
    }
}
