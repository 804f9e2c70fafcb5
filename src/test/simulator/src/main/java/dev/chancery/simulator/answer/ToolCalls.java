package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.Prompt;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Calls of the caller's tools, when the prompt or tool_choice asks for them. */
final class ToolCalls {

    private static final String CALL_ALL = "call all tools";
    private static final String USE_IT = "use the tool";
    private static final int LONGEST_RESULT = 200;

    private ToolCalls() {}

    static List<Block> asked(Prompt prompt, Ids ids) {
        Json choice = prompt.body().get("tool_choice");
        List<Json> tools = prompt.body().get("tools").items();
        List<Block> blocks = new ArrayList<>();
        List<Json> chosen =
                switch (choice.get("type").text("auto")) {
                    case "none" -> List.of();
                    case "any" -> first(tools);
                    case "tool" -> named(tools, choice.get("name").text());
                    default -> cued(tools, prompt);
                };
        boolean alone = choice.get("disable_parallel_tool_use").isTrue();
        for (Json tool : alone ? first(chosen) : chosen) {
            blocks.add(call(tool, ids));
        }
        return blocks;
    }

    private static List<Json> first(List<Json> tools) {
        return tools.isEmpty() ? tools : tools.subList(0, 1);
    }

    private static List<Json> named(List<Json> tools, String name) {
        return tools.stream().filter(tool -> tool.get("name").is(name)).toList();
    }

    private static List<Json> cued(List<Json> tools, Prompt prompt) {
        String text = prompt.lastText().toLowerCase(Locale.ROOT);
        if (!prompt.lastToolResults().isEmpty()) {
            return List.of();
        }
        if (text.contains(CALL_ALL)) {
            return tools;
        }
        List<Json> named =
                tools.stream().filter(tool -> text.contains(cue(tool))).toList();
        return named.isEmpty() && text.contains(USE_IT) ? first(tools) : named;
    }

    private static String cue(Json tool) {
        return "call " + tool.get("name").text().toLowerCase(Locale.ROOT);
    }

    private static Block call(Json tool, Ids ids) {
        Object input = new SchemaSample(tool.get("input_schema")).value();
        return Block.ToolUse.of(ids.next("toolu_"), tool.get("name").text(), input);
    }

    static String summary(List<Json> results) {
        return results.stream().map(ToolCalls::told).collect(Collectors.joining(" "));
    }

    private static String told(Json result) {
        String text = Prompt.text(result.get("content"));
        String shown = text.length() > LONGEST_RESULT ? text.substring(0, LONGEST_RESULT) + "..." : text;
        return result.get("is_error").isTrue()
                ? "The tool failed and said: " + shown + "."
                : "The tool returned: " + shown + ".";
    }
}
