package dev.chancery.simulator.stream;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import java.util.Map;

/** Makes a message or an event strange, while it stays well-formed JSON. */
public final class Quirks {

    private static final String HUGE = "9007199254740993";

    private final int nesting;
    private final String usage;

    public Quirks(Directives directives) {
        this.nesting = (int) directives.number("nesting", 0);
        this.usage = directives.get("usage").orElse("");
    }

    public boolean isEmpty() {
        return nesting == 0 && usage.isEmpty();
    }

    /**
     * The same, made strange.
     *
     * @param json a message, or an event that carries one or a usage
     */
    public String applied(String json) {
        if (isEmpty()) {
            return json;
        }
        return usage.isEmpty() ? nested(json) : nested(withUsage(json));
    }

    private String nested(String json) {
        if (nesting == 0) {
            return json;
        }
        return json.substring(0, json.length() - 1) + ",\"nest\":" + "[".repeat(nesting) + "]".repeat(nesting) + "}";
    }

    @SuppressWarnings("unchecked")
    private String withUsage(String json) {
        Map<String, Object> members = (Map<String, Object>) Json.parse(json).value();
        change(members);
        if (members.get("message") instanceof Map<?, ?> message) {
            change((Map<String, Object>) message);
        }
        return Json.write(members);
    }

    private void change(Map<String, Object> holder) {
        if (!holder.containsKey("usage")) {
            return;
        }
        switch (usage) {
            case "missing" -> holder.remove("usage");
            case "null" -> holder.put("usage", null);
            case "empty" -> holder.put("usage", Map.of());
            case "huge" -> holder.put("usage", counts(Long.valueOf(HUGE)));
            case "negative" -> holder.put("usage", counts(-7L));
            case "text" -> holder.put("usage", counts("many"));
            default -> throw new BadDirective("simulator directive usage: '" + usage + "' is not known");
        }
    }

    private static Map<String, Object> counts(Object count) {
        return Json.object("input_tokens", count, "output_tokens", count);
    }
}
