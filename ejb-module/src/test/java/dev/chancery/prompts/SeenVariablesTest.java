package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SeenVariablesTest {
    private final SeenVariables seen = new SeenVariables();

    @Test
    void isBounded() {
        for (int i = 0; i < SeenVariables.MOST_PROMPTS + 5; i++) {
            seen.note(PromptReference.of("p" + i), Set.of("a"));
        }
        for (int i = 0; i < 3; i++) {
            int from = i * 60;
            seen.note(
                    PromptReference.of("p0"),
                    IntStream.range(from, from + 60).mapToObj(n -> "v" + n).collect(Collectors.toSet()));
        }
        seen.note(PromptReference.of("p1"), Set.of("x".repeat(100_000), "b"));

        assertThat(seen.all()).hasSize(SeenVariables.MOST_PROMPTS);
        assertThat(seen.all().get(PromptReference.of("p0"))).hasSize(SeenVariables.MOST_NAMES);
        assertThat(seen.all().get(PromptReference.of("p1"))).containsExactly("a", "b");
    }
}
