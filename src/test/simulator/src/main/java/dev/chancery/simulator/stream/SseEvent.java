package dev.chancery.simulator.stream;

import dev.chancery.simulator.json.Json;
import java.util.Map;

/**
 * A server-sent event before it is written down.
 *
 * @param tokens output tokens that arrive with it
 */
public record SseEvent(String name, String data, int tokens) {

    public static final SseEvent PING = of(Json.object("type", "ping"));

    static SseEvent of(Map<String, Object> json) {
        return new SseEvent((String) json.get("type"), Json.write(json), 0);
    }

    static SseEvent error(String type, String requestId) {
        return of(Json.object(
                "type",
                "error",
                "error",
                Json.object("type", type, "message", "The stream was broken off, as scripted."),
                "request_id",
                requestId));
    }

    static SseEvent textDelta(int index, String text, int tokens) {
        return delta(index, "{\"type\":\"text_delta\",\"text\":" + Json.write(text) + "}", tokens);
    }

    static SseEvent delta(int index, String delta, int tokens) {
        String data = "{\"type\":\"content_block_delta\",\"index\":" + index + ",\"delta\":" + delta + "}";
        return new SseEvent("content_block_delta", data, tokens);
    }

    static SseEvent blockStart(int index, Object block) {
        return of(Json.object("type", "content_block_start", "index", index, "content_block", block));
    }

    static SseEvent blockStop(int index) {
        return of(Json.object("type", "content_block_stop", "index", index));
    }

    boolean isDelta() {
        return name.equals("content_block_delta");
    }

    boolean is(String wanted) {
        return name.equals(wanted);
    }
}
