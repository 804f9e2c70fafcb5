package dev.chancery.prompts;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A prompt's file that an application brings along. It is compiled once, unless it includes others: of these a published
 * text may come in at any time.
 *
 * @param compiled null when it includes others
 */
record PackagedPrompt(PromptFile file, @Nullable PromptTemplate compiled) {
    static PackagedPrompt of(PromptFile file) {
        PromptContent content = file.content();
        return new PackagedPrompt(
                file, content.includes().isEmpty() ? PromptTemplate.of(content.body(), included -> "") : null);
    }

    /**
     * What is served.
     *
     * @param included the texts of the prompts that it includes
     */
    PromptTemplate template(Function<PromptReference, String> included) {
        return compiled == null ? PromptTemplate.of(file.content().body(), included) : compiled;
    }
}
