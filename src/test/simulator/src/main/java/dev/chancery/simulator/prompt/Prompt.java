package dev.chancery.simulator.prompt;

import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The body of a messages request, read the way an answer needs it. */
public record Prompt(Json body) {

    public String model() {
        return body.get("model").text();
    }

    public String systemText() {
        return text(body.get("system"));
    }

    /** The text of the last user message. */
    public String lastText() {
        return text(lastUser().get("content"));
    }

    /** The blocks of the last user message. */
    public List<Json> lastBlocks() {
        return lastUser().get("content").items();
    }

    public List<Json> lastToolResults() {
        return lastBlocks().stream()
                .filter(block -> block.get("type").is("tool_result"))
                .toList();
    }

    /** All blocks of all user messages, in order. */
    public Stream<Json> userBlocks() {
        return body.get("messages").items().stream()
                .filter(message -> message.get("role").is("user"))
                .flatMap(message -> message.get("content").items().stream());
    }

    private Json lastUser() {
        List<Json> messages = body.get("messages").items();
        for (int i = messages.size() - 1; i >= 0; i--) {
            if (messages.get(i).get("role").is("user")) {
                return messages.get(i);
            }
        }
        return new Json(null);
    }

    /** The text of content that is a string or an array of blocks. */
    public static String text(Json content) {
        if (content.isString()) {
            return content.text();
        }
        return content.items().stream()
                .filter(block -> block.get("type").is("text"))
                .map(block -> block.get("text").text())
                .collect(Collectors.joining("\n"));
    }
}
