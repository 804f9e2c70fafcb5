package dev.chancery.console.editor;

import dev.chancery.messages.Fields;
import dev.chancery.problems.Rule;
import java.io.Serializable;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Model and parameters as they are edited; empty where nothing is said. What the fields of the editor cannot say exactly
 * stands in {@code other}, so that nothing of a body is lost.
 *
 * @param thinking {@code adaptive}, {@code disabled}, {@code between_tools} or {@code enabled}
 * @param budget of the thinking that is enabled, in tokens
 * @param stops texts at which Claude stops, one a line
 * @param tools a list in JSON
 * @param schema of the answer, in JSON
 * @param cache as in {@link Piece#cache()}: where Claude puts the breakpoint itself
 * @param other further fields of the body, in JSON
 */
public record PromptSettings(
        String model,
        String maxTokens,
        String temperature,
        String thinking,
        String budget,
        String effort,
        String stops,
        String tools,
        String schema,
        String cache,
        String other)
        implements Serializable {
    /** Nothing said. */
    public static final PromptSettings NEW = new PromptSettings("", "", "", "", "", "", "", "", "", "", "");
    /** How a decimal number is written. */
    public static final String DECIMAL = "[0-9]{1,3}([.][0-9]{1,6})?";

    private static final List<String> TEXTS = List.of("system", "messages");

    static PromptSettings of(Fields body) {
        return read(BodyReader.read(body, TEXTS));
    }

    /**
     * The body that they make, without system prompt and messages.
     *
     * @throws InvalidFieldException when something cannot be read, or is said twice
     */
    Fields body() {
        Fields body = Fields.empty();
        body = with(body, "model", model.isBlank() ? null : model.strip());
        body = with(body, "max_tokens", whole("max_tokens", maxTokens));
        body = with(body, "temperature", decimal(temperature));
        body = with(body, "thinking", thinkingFields());
        body = with(body, "output_config", outputConfig());
        List<String> sequences = stops.lines().filter(line -> !line.isEmpty()).toList();
        body = with(body, "stop_sequences", sequences.isEmpty() ? null : sequences);
        body = with(body, "cache_control", cache.isEmpty() ? null : Piece.control(cache));
        List<?> list = Json.list("tools", tools);
        body = with(body, "tools", list.isEmpty() ? null : list);
        return withOther(body);
    }

    private Fields withOther(Fields body) {
        Fields all = body;
        Fields more = Json.object("other", other);
        for (String name : more.names()) {
            if (body.has(name) || TEXTS.contains(name)) {
                throw new InvalidFieldException("other", Rule.FIELD_OF_ITS_OWN, name);
            }
            all = all.with(name, more.value(name));
        }
        return all;
    }

    private @Nullable Fields thinkingFields() {
        if (thinking.isEmpty()) {
            return null;
        }
        Fields fields = Fields.of("type", thinking);
        return thinking.equals("enabled") ? fields.with("budget_tokens", whole("budget", budget)) : fields;
    }

    private @Nullable Fields outputConfig() {
        Fields config = effort.isEmpty() ? Fields.empty() : Fields.of("effort", effort);
        Fields format = Json.object("schema", schema);
        if (!format.isEmpty()) {
            config = config.with("format", Fields.of("type", "json_schema", "schema", format));
        }
        return config.isEmpty() ? null : config;
    }

    private static Fields with(Fields body, String name, @Nullable Object value) {
        return value == null ? body : body.with(name, value);
    }

    private static @Nullable Long whole(String field, String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.strip().matches("[0-9]{1,18}")) {
            throw new InvalidFieldException(field, Rule.WHOLE_NUMBER);
        }
        return Long.valueOf(text.strip());
    }

    private static @Nullable Object decimal(String text) {
        if (text.isBlank()) {
            return null;
        }
        if (!text.strip().matches(DECIMAL)) {
            throw new InvalidFieldException("temperature", Rule.NUMBER, "0.7");
        }
        return Fields.ofNumber(new BigDecimal(text.strip()));
    }

    /** The values by name, as {@link #read} takes them. */
    public Fields fields() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("model", model);
        values.put("max_tokens", maxTokens);
        values.put("temperature", temperature);
        values.put("thinking", thinking);
        values.put("budget", budget);
        values.put("effort", effort);
        values.put("stop_sequences", stops);
        values.put("tools", tools);
        values.put("schema", schema);
        values.put("cache", cache);
        values.put("other", other);
        return Fields.copyOf(values);
    }

    /** Of values by name; what is not there is empty. */
    public static PromptSettings read(Fields fields) {
        return new PromptSettings(
                text(fields, "model"),
                text(fields, "max_tokens"),
                text(fields, "temperature"),
                text(fields, "thinking"),
                text(fields, "budget"),
                text(fields, "effort"),
                text(fields, "stop_sequences"),
                text(fields, "tools"),
                text(fields, "schema"),
                text(fields, "cache"),
                text(fields, "other"));
    }

    private static String text(Fields fields, String name) {
        return Optional.ofNullable(fields.value(name)).map(String::valueOf).orElse("");
    }
}
