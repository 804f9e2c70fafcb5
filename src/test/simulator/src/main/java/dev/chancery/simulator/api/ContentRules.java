package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.Set;

/** What the API refuses inside messages. */
final class ContentRules {

    private static final Set<String> ROLES = Set.of("user", "assistant", "system");

    private final String field;
    private final ApiVersion version;

    ContentRules(String field, ApiVersion version) {
        this.field = field;
        this.version = version;
    }

    void message(Json message) {
        String role = message.get("role").text();
        Fields.require(ROLES.contains(role), field + ".role: must be user, assistant or system");
        Json content = message.get("content");
        Fields.require(content.isString() || content.isArray(), field + ".content: a string or an array is required");
        Fields.require(!role.equals("user") || !isEmpty(content), field + ".content: must not be empty");
        List<Json> blocks = content.items();
        for (int i = 0; i < blocks.size(); i++) {
            block(field + ".content." + i, role, blocks.get(i));
        }
    }

    private static boolean isEmpty(Json content) {
        return content.isString() ? content.is("") : content.items().isEmpty();
    }

    void system(Json system) {
        Fields.require(
                system.isAbsent() || system.isString() || system.isArray(), "system: must be a string or an array");
        for (Json block : system.items()) {
            Fields.require(block.get("type").is("text"), "system: holds text blocks only");
        }
    }

    private void block(String at, String role, Json block) {
        String type = block.get("type").text();
        Fields.require(!type.isEmpty(), at + ".type: a string is required");
        switch (type) {
            case "text" -> text(at, role, block);
            case "tool_result" -> toolResult(at, role, block);
            case "tool_use" ->
                Fields.require(
                        role.equals("assistant")
                                && block.get("id").isString()
                                && block.get("input").isObject(),
                        at + ": tool_use needs an id and an input object, in an assistant message");
            case "document" -> document(at, role, block);
            case "search_result" -> searchResult(at, block);
            case "image" -> Fields.require(block.get("source").isObject(), at + ".source: an object is required");
            default -> Fields.require(!role.equals("system"), at + ".type: system messages hold text blocks only");
        }
    }

    private void text(String at, String role, Json block) {
        Fields.require(block.get("text").isString(), at + ".text: a string is required");
        Fields.require(!block.get("text").is(""), at + ".text: must not be empty");
        Fields.require(
                !version.isNewest() || !role.equals("user") || !isCited(block),
                at + ".citations: not allowed in a user message");
    }

    private static boolean isCited(Json block) {
        return !block.get("citations").items().isEmpty();
    }

    private static void toolResult(String at, String role, Json block) {
        Fields.require(role.equals("user"), at + ": tool_result belongs in a user message");
        Fields.require(block.get("tool_use_id").isString(), at + ".tool_use_id: a string is required");
    }

    private void document(String at, String role, Json block) {
        Fields.require(block.get("source").isObject(), at + ".source: an object is required");
        Fields.require(
                !version.isNewest() || !role.equals("assistant"),
                at + ".type: a document is not allowed in an assistant message");
    }

    private void searchResult(String at, Json block) {
        boolean cited = block.get("content").items().stream().anyMatch(ContentRules::isCited);
        Fields.require(!version.isNewest() || !cited, at + ".content: citations are not allowed in a search_result");
    }
}
