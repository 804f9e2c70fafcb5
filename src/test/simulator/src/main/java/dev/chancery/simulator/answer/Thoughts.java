package dev.chancery.simulator.answer;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.prompt.Tokens;
import java.util.Base64;
import java.util.List;

/** Thinking blocks, for requests that switch thinking on. */
final class Thoughts {

    private static final List<String> OPENINGS = List.of(
            "Let me see what is asked here.",
            "First, what does the person want to know?",
            "I should look at this step by step.");

    private Thoughts() {}

    static List<Block> on(Prompt prompt, long seed) {
        Json thinking = prompt.body().get("thinking");
        boolean wanted =
                thinking.get("type").is("enabled") || thinking.get("type").is("adaptive");
        if (!wanted) {
            return List.of();
        }
        String thought = Prose.choose(OPENINGS, prompt, seed) + " The question has " + Tokens.count(prompt.lastText())
                + " tokens. A short and plain answer will do.";
        String shown = thinking.get("display").is("omitted") ? "" : thought;
        return List.of(new Block.Thinking(Tokens.of(shown), signature(thought)));
    }

    private static String signature(String thought) {
        byte[] bytes = ("signed by the simulator: " + Integer.toHexString(thought.hashCode())).getBytes(UTF_8);
        return Base64.getEncoder().encodeToString(bytes);
    }
}
