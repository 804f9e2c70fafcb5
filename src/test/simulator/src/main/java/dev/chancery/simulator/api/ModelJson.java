package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.catalogue.ModelCard.Lifecycle;
import dev.chancery.simulator.json.Json;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** A model as the API describes it. */
final class ModelJson {

    private static final String MIDNIGHT = "T00:00:00Z";
    private static final int WITH_EFFORT = 45;
    private static final int NOTICE_DAYS = 60;

    private ModelJson() {}

    static Map<String, Object> of(ModelCard card) {
        Map<String, Object> json = Json.object("type", "model", "id", card.id(), "display_name", card.displayName());
        json.put("created_at", card.created() + MIDNIGHT);
        json.put("line", card.line().toString());
        json.put("lifecycle", card.lifecycle().toString());
        json.put("deprecated_at", deprecatedAt(card));
        json.put("retires_at", card.retires() == null ? null : card.retires() + MIDNIGHT);
        json.put("max_input_tokens", card.context());
        json.put("max_tokens", card.largestOutput());
        json.put("capabilities", capabilities(card));
        return json;
    }

    private static String deprecatedAt(ModelCard card) {
        return card.lifecycle() == Lifecycle.ACTIVE
                ? null
                : LocalDate.parse(card.retires()).minusDays(NOTICE_DAYS) + MIDNIGHT;
    }

    private static Map<String, Object> capabilities(ModelCard card) {
        boolean effort = card.generation() >= WITH_EFFORT;
        Map<String, Object> json = all(List.of("batch", "citations", "code_execution"), true);
        json.put(
                "context_management",
                with(all(List.of("clear_thinking_20251015", "clear_tool_uses_20250919", "compact_20260112"), true)));
        json.put("effort", with(effort, all(List.of("low", "medium", "high", "xhigh", "max"), effort)));
        json.putAll(all(List.of("image_input", "pdf_input"), true));
        json.put("server_tools", with(all(List.of("web_search", "code_execution"), true)));
        json.put("structured_outputs", supported(true));
        json.put("thinking", with(Json.object("types", thinking(card))));
        return json;
    }

    private static Map<String, Object> thinking(ModelCard card) {
        Map<String, Object> types = Json.object();
        for (String type : List.of("enabled", "disabled", "adaptive", "between_tools")) {
            types.put(type, supported(card.thinking().contains(type)));
        }
        return types;
    }

    private static Map<String, Object> all(List<String> names, boolean supported) {
        Map<String, Object> json = Json.object();
        names.forEach(name -> json.put(name, supported(supported)));
        return json;
    }

    private static Map<String, Object> with(Map<String, Object> members) {
        return with(true, members);
    }

    private static Map<String, Object> with(boolean supported, Map<String, Object> members) {
        Map<String, Object> json = supported(supported);
        json.putAll(members);
        return json;
    }

    private static Map<String, Object> supported(boolean supported) {
        return Json.object("supported", supported);
    }
}
