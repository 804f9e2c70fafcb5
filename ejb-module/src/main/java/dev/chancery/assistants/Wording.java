package dev.chancery.assistants;

import dev.chancery.messages.CallOptions;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptTemplate;
import dev.chancery.prompts.Prompts;
import java.util.Map;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** What a method asks. */
sealed interface Wording {
    /** Calls with the request that it becomes, and with options that say what it was. */
    <T> T ask(
            Prompts prompts,
            Map<String, @Nullable Object> values,
            CallOptions options,
            BiFunction<MessageRequest, CallOptions, T> call);

    /**
     * A managed prompt.
     *
     * @param user the interface that names it
     */
    record Managed(PromptReference prompt, Class<?> user) implements Wording {
        @Override
        public <T> T ask(
                Prompts prompts,
                Map<String, @Nullable Object> values,
                CallOptions options,
                BiFunction<MessageRequest, CallOptions, T> call) {
            return prompts.named(prompt, user).with(values).with(options).ask(call);
        }
    }

    /** A template in place. */
    record Inline(PromptTemplate template) implements Wording {
        @Override
        public <T> T ask(
                Prompts prompts,
                Map<String, @Nullable Object> values,
                CallOptions options,
                BiFunction<MessageRequest, CallOptions, T> call) {
            return call.apply(template.fill(values), options);
        }
    }
}
