package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A finished message. */
public record Answer(String id, String model, List<Block> blocks, Stop stop, Usage usage) {

    /** The whole message as JSON. */
    public Map<String, Object> json() {
        return json(blocks.stream().map(Block::json).toList(), stop, usage.json());
    }

    /** The message as it stands in {@code message_start}: without content, and with one token put out. */
    public Map<String, Object> opening() {
        return json(List.of(), Stop.NOT_YET, usage.atStart().json());
    }

    private Map<String, Object> json(List<Object> content, Stop shown, Object usageJson) {
        Map<String, Object> json = Json.object("id", id, "type", "message", "role", "assistant", "model", model);
        json.put("content", content);
        json.putAll(shown.json());
        json.put("diagnostics", null);
        json.put("usage", usageJson);
        return json;
    }

    /** All text that a reader sees. */
    public String text() {
        return blocks.stream()
                .filter(Block.Text.class::isInstance)
                .map(block -> ((Block.Text) block).text())
                .collect(Collectors.joining());
    }

    public Answer with(Stop other) {
        return new Answer(id, model, blocks, other, usage);
    }

    /** The same, answered in a batch. */
    public Answer inBatch() {
        return new Answer(id, model, blocks, stop, usage.inBatch());
    }

    public Answer withModel(String other) {
        return new Answer(id, other, blocks, stop, usage);
    }
}
