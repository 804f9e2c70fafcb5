package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.CachedInput;
import java.util.Map;

/**
 * What an answer is billed for. Thinking is part of the output.
 *
 * @param batched whether at the price of batches
 */
public record Usage(CachedInput input, int output, int thinking, boolean batched) {

    public Usage(CachedInput input, int output, int thinking) {
        this(input, output, thinking, false);
    }

    Usage atStart() {
        return new Usage(input, Math.min(output, 1), 0, batched);
    }

    Usage inBatch() {
        return new Usage(input, output, thinking, true);
    }

    /** What is billed if the answer was given up after so many output tokens. */
    public Usage upTo(int tokens) {
        return new Usage(input, Math.min(tokens, output), Math.min(tokens, thinking), batched);
    }

    public Map<String, Object> json() {
        Map<String, Object> json = Json.object(
                "input_tokens", input.uncached(),
                "cache_creation_input_tokens", input.written5m() + input.written1h(),
                "cache_read_input_tokens", input.read(),
                "cache_creation", creation());
        json.putAll(outputJson());
        json.put("service_tier", tier());
        json.put("inference_geo", "global");
        json.put("speed", "standard");
        return json;
    }

    private String tier() {
        return batched ? "batch" : "standard";
    }

    /** The cumulative usage of a message_delta. */
    public Map<String, Object> cumulativeJson() {
        Map<String, Object> json = Json.object(
                "input_tokens", input.uncached(),
                "cache_creation_input_tokens", input.written5m() + input.written1h(),
                "cache_read_input_tokens", input.read());
        json.putAll(outputJson());
        return json;
    }

    private Object creation() {
        return Json.object(
                "ephemeral_5m_input_tokens", input.written5m(), "ephemeral_1h_input_tokens", input.written1h());
    }

    private Map<String, Object> outputJson() {
        return Json.object(
                "output_tokens",
                output,
                "output_tokens_details",
                thinking > 0 ? Json.object("thinking_tokens", thinking) : null,
                "server_tool_use",
                null);
    }
}
