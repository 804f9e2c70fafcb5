package dev.chancery.console.prompts;

import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.ModelFacts;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptKind;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How large a prompt is.
 *
 * @param fixed tokens of what is the same in every call, what it includes among it
 * @param cost US dollars of these as input; null when the model has no price
 * @param filled tokens with the examples; null without examples
 * @param smallestCacheable the shortest prompt that the model's cache takes, in tokens; null when not known
 * @param cached whether the prompt asks for caching
 */
record Estimate(
        long fixed,
        @Nullable BigDecimal cost,
        @Nullable Long filled,
        @Nullable Long smallestCacheable,
        boolean cached) {
    private static final CallOptions COUNTING =
            CallOptions.DEFAULT.timeout(Duration.ofSeconds(30)).attribution(Attribution.NONE.source("console"));
    private static final String SOMETHING = "-";

    /**
     * Counts by the API, which costs nothing. Blocks.
     *
     * @throws RuntimeException what is not allowed, or could not be asked
     */
    static Estimate of(PromptServices services, PromptState state, String model) {
        PromptContent content = state.content();
        long fixed = count(services, content, model, Map.of());
        Long filled = state.examples().isEmpty() ? null : count(services, content, model, state.examples());
        return new Estimate(
                fixed,
                services.prices()
                        .quote(model, Instant.now(), Consumption.ofTokens(fixed, 0))
                        .cost(),
                filled,
                ShippedPrices.current()
                        .model(model)
                        .map(ModelFacts::smallestCacheable)
                        .orElse(null),
                content.body().toString().contains("\"cache_control\""));
    }

    private static long count(
            PromptServices services, PromptContent content, String model, Map<String, String> values) {
        Fields body = services.variables().preview(content, values);
        MessageRequest request = content.kind() == PromptKind.SYSTEM
                ? MessageRequest.of(model)
                        .system(some(body.requireText("system")))
                        .user(SOMETHING)
                : new MessageRequest(withoutBlanks(body));
        return services.claude().countTokens(request, COUNTING);
    }

    /** The API refuses messages without a text, which those are that consist of variables. */
    private static Fields withoutBlanks(Fields body) {
        List<@Nullable Object> messages = new ArrayList<>();
        for (Object each : body.list("messages")) {
            messages.add(
                    each instanceof Fields message && message.value("content") instanceof String text
                            ? message.with("content", some(text))
                            : each);
        }
        Fields all = body.with("messages", messages);
        return all.value("system") instanceof String system && system.isBlank() ? all.without("system") : all;
    }

    private static String some(String text) {
        return text.isBlank() ? SOMETHING : text;
    }
}
