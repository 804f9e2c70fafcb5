package dev.chancery.messages;

import java.util.List;
import java.util.Optional;

/** Reads content that the API gives as a string, one object or a list. */
final class Contents {
    private Contents() {}

    static List<ContentBlock> of(Fields fields, String name) {
        if (fields.value(name) instanceof String text) {
            return List.of(TextBlock.of(text));
        }
        return fields.objects(name, ContentBlock::of);
    }

    static boolean isList(Fields toolResult) {
        return toolResult.value("content") instanceof List<?>;
    }

    static Optional<Fields> result(Fields toolResult) {
        return isList(toolResult) ? Optional.empty() : toolResult.object("content");
    }

    static Optional<String> errorCode(Fields toolResult) {
        return result(toolResult).flatMap(result -> result.text("error_code"));
    }

    static List<String> fileIds(Fields toolResult) {
        return result(toolResult)
                .map(result -> result.objects("content", each -> each.requireText("file_id")))
                .orElse(List.of());
    }
}
