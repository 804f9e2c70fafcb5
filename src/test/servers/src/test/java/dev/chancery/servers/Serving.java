package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.prompts.NoSuchPromptException;
import dev.chancery.prompts.PromptedClaude;
import java.time.Duration;

/** A prompt as a bean is served it, in one conversation. */
record Serving(PromptedClaude prompt, String conversation) {
    /** Far more than the two seconds after which a node serves what is published: the machine stalls now and then. */
    private static final Duration AT_MOST = Duration.ofSeconds(20);

    /** Asks until this is the answer. */
    void becomes(String answer) throws InterruptedException {
        long since = System.nanoTime();
        while (!answer().equals(answer)) {
            assertThat(Duration.ofNanos(System.nanoTime() - since))
                    .as("until it is served")
                    .isLessThan(AT_MOST);
            Thread.sleep(20);
        }
    }

    /** At first a prompt may still be unknown. */
    String answer() {
        CallOptions options = CallOptions.DEFAULT.attribution(Attribution.NONE.conversation(conversation));
        try {
            return prompt.with("letter", "x").with(options).send().text();
        } catch (NoSuchPromptException e) {
            return "no prompt yet";
        }
    }
}
