package dev.chancery.console.editor;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Takes a body apart into what the editor's fields can say exactly, and the rest. */
final class BodyReader {
    private static final Set<String> PLAIN_THINKING = Set.of("adaptive", "disabled", "between_tools");
    private static final Set<String> EFFORTS = Set.of("low", "medium", "high", "xhigh", "max");

    private Fields said = Fields.empty();
    private Fields rest = Fields.empty();

    private BodyReader() {}

    /** @param without fields that are edited elsewhere */
    static Fields read(Fields body, List<String> without) {
        BodyReader reader = new BodyReader();
        body.forEach((name, value) -> {
            if (!without.contains(name) && !reader.take(name, value)) {
                reader.rest = reader.rest.with(name, value);
            }
        });
        return reader.rest.isEmpty() ? reader.said : reader.said.with("other", Json.pretty(reader.rest));
    }

    private boolean take(String name, @Nullable Object value) {
        return switch (name) {
            case "model" -> value instanceof String model && say(name, model);
            case "max_tokens" -> value instanceof Long tokens && say(name, tokens.toString());
            case "temperature" -> takeTemperature(value);
            case "thinking" -> value instanceof Fields thinking && takeThinking(thinking);
            case "output_config" -> value instanceof Fields config && takeOutputConfig(config);
            case "stop_sequences" -> value instanceof List<?> stops && takeStops(stops);
            case "tools" -> value instanceof List<?> tools && !tools.isEmpty() && say(name, Json.pretty(tools));
            case "cache_control" -> !Piece.cache(value).isEmpty() && say("cache", Piece.cache(value));
            default -> false;
        };
    }

    private boolean takeTemperature(@Nullable Object value) {
        boolean number = value instanceof Long || value instanceof BigDecimal;
        return number
                && String.valueOf(value).matches(PromptSettings.DECIMAL)
                && say("temperature", String.valueOf(value));
    }

    private boolean takeThinking(Fields thinking) {
        if (!(thinking.value("type") instanceof String type)) {
            return false;
        }
        if (PLAIN_THINKING.contains(type) && thinking.size() == 1) {
            return say("thinking", type);
        }
        return type.equals("enabled")
                && thinking.size() == 2
                && thinking.value("budget_tokens") instanceof Long budget
                && say("thinking", type)
                && say("budget", budget.toString());
    }

    private boolean takeOutputConfig(Fields config) {
        boolean known = !config.isEmpty() && List.of("effort", "format").containsAll(config.names());
        if (!known) {
            return false;
        }
        Fields schema = Fields.empty();
        if (config.has("format")) {
            if (!(config.value("format") instanceof Fields format)
                    || !"json_schema".equals(format.value("type"))
                    || format.size() != 2
                    || !(format.value("schema") instanceof Fields given)
                    || given.isEmpty()) {
                return false;
            }
            schema = given;
        }
        if (config.has("effort")) {
            if (!(config.value("effort") instanceof String effort) || !EFFORTS.contains(effort)) {
                return false;
            }
            say("effort", effort);
        }
        return schema.isEmpty() || say("schema", Json.pretty(schema));
    }

    private boolean takeStops(List<?> stops) {
        boolean lines = !stops.isEmpty()
                && stops.stream()
                        .allMatch(each -> each instanceof String text
                                && !text.isEmpty()
                                && text.lines().count() == 1
                                && text.equals(text.lines().findFirst().orElse("")));
        return lines
                && say(
                        "stop_sequences",
                        String.join("\n", stops.stream().map(String::valueOf).toList()));
    }

    private boolean say(String name, String text) {
        said = said.with(name, text);
        return true;
    }
}
