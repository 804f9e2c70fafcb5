package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.answer.Composer;
import dev.chancery.simulator.answer.Stop;
import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.CachedInput;
import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.prompt.PromptCache;
import dev.chancery.simulator.prompt.Segments;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.ScriptBook;

/** Answers requests for messages that are in order, single ones and those of batches. */
final class Answers {

    private final Composer composer;
    private final PromptCache cache;
    private final ScriptBook scripts;

    Answers(Composer composer, PromptCache cache, ScriptBook scripts) {
        this.composer = composer;
        this.cache = cache;
        this.scripts = scripts;
    }

    Answer to(Json body, Segments prompt, ModelCard card, Directives directives) {
        CachedInput input = cache.serve(prompt, card.smallestCached());
        return directed(composer.compose(new Prompt(body), input, directives, scripts.seed()), directives);
    }

    private static Answer directed(Answer answer, Directives directives) {
        Answer stopped = directives
                .get("stop-reason")
                .map(reason -> answer.with(new Stop(reason, null)))
                .orElse(answer);
        return directives.get("answer-model").map(stopped::withModel).orElse(stopped);
    }
}
