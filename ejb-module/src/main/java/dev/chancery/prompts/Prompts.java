package dev.chancery.prompts;

import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Managed prompts for code that has a prompt's name as a value; where it is known when the code is written, {@link Prompt}
 * at an injection point says it. To be injected. No method blocks, or asks whether there is such a prompt.
 */
public final class Prompts {
    private final BiFunction<PromptReference, @Nullable ClassLoader, PromptedClaude> prompted;

    Prompts(BiFunction<PromptReference, @Nullable ClassLoader, PromptedClaude> prompted) {
        this.prompted = prompted;
    }

    /**
     * Claude, asked by the version of a prompt that is in production.
     *
     * @throws InvalidPromptException when the name is not allowed
     */
    public PromptedClaude named(String name) {
        return prompted.apply(new PromptReference(name, PromptReference.PRODUCTION), null);
    }

    /**
     * Claude, asked by the version that the label is on.
     *
     * @param user the class that asks: a prompt that is not published is looked for in its archive
     */
    public PromptedClaude named(PromptReference reference, Class<?> user) {
        return prompted.apply(reference, user.getClassLoader());
    }
}
