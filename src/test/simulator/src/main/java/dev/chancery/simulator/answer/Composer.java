package dev.chancery.simulator.answer;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.CachedInput;
import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.prompt.Tokens;
import dev.chancery.simulator.script.Directives;
import java.util.ArrayList;
import java.util.List;

/** Writes answers that look alive. The same prompt and seed give the same answer. */
public final class Composer {

    private final Ids ids;

    public Composer(Ids ids) {
        this.ids = ids;
    }

    public Answer compose(Prompt prompt, CachedInput input, Directives directives, long seed) {
        Draft whole = draft(prompt, directives, seed);
        Draft draft = directives.has("huge") ? whole : shortened(whole, prompt);
        Usage usage = new Usage(input, draft.tokens(), draft.thinkingTokens());
        return new Answer(ids.next("msg_"), prompt.model(), draft.blocks(), draft.stop(), usage);
    }

    private static Draft shortened(Draft draft, Prompt prompt) {
        return draft.stoppedAt(stopSequences(prompt))
                .within(prompt.body().get("max_tokens").number(Integer.MAX_VALUE));
    }

    private static List<String> stopSequences(Prompt prompt) {
        return prompt.body().get("stop_sequences").items().stream()
                .map(Json::text)
                .toList();
    }

    private Draft draft(Prompt prompt, Directives directives, long seed) {
        List<Block> blocks = new ArrayList<>(Thoughts.on(prompt, seed));
        List<Block> dictated = Dictation.from(directives);
        List<Block> calls = dictated.isEmpty() ? ToolCalls.asked(prompt, ids) : List.of();
        if (!dictated.isEmpty()) {
            blocks.addAll(dictated);
        } else if (!calls.isEmpty()) {
            blocks.addAll(calls);
        } else {
            blocks.addAll(text(prompt, seed));
        }
        return new Draft(blocks, calls.isEmpty() ? Stop.END_TURN : Stop.TOOL_USE);
    }

    private static List<Block> text(Prompt prompt, long seed) {
        Json format = prompt.body().get("output_config").get("format");
        if (format.get("type").is("json_schema")) {
            Object sample = new SchemaSample(format.get("schema")).value();
            return List.of(new Block.Text(Tokens.of(Json.write(sample)), List.of()));
        }
        if (!prompt.lastToolResults().isEmpty()) {
            return List.of(Block.Text.of(ToolCalls.summary(prompt.lastToolResults())));
        }
        List<Block> quotation = Quotation.from(prompt);
        return quotation.isEmpty() ? List.of(Block.Text.of(Prose.reply(prompt, seed))) : quotation;
    }
}
