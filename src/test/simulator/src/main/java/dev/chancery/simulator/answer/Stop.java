package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import java.util.Map;

/** Why an answer ended. */
public record Stop(String reason, String sequence) {

    public static final Stop NOT_YET = new Stop(null, null);
    public static final Stop END_TURN = new Stop("end_turn", null);
    public static final Stop TOOL_USE = new Stop("tool_use", null);
    public static final Stop MAX_TOKENS = new Stop("max_tokens", null);

    public static Stop at(String sequence) {
        return new Stop("stop_sequence", sequence);
    }

    /** The members that a message and a message_delta have in common. */
    public Map<String, Object> json() {
        return Json.object(
                "stop_reason",
                reason,
                "stop_sequence",
                sequence,
                "stop_details",
                "refusal".equals(reason) ? refusal() : null,
                "container",
                null);
    }

    private static Object refusal() {
        return Json.object("type", "refusal", "category", "cyber", "explanation", "The simulator was told to refuse.");
    }
}
