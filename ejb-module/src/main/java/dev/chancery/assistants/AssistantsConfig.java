package dev.chancery.assistants;

import dev.chancery.config.Setting;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * What an assistant's configuration says instead of its annotation. Checked when its declaration is read, since the names
 * are the application's.
 *
 * @param model the model to ask
 * @param maxTokens the largest answer in tokens
 */
public record AssistantsConfig(Optional<String> model, OptionalLong maxTokens) {
    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(model("NAME"), maxTokens("NAME"));

    /**
     * As configured, by the interface's qualified name, or else by its simple name.
     *
     * @param config gives a property's value, or null
     * @throws dev.chancery.config.InvalidSettingException when a value is not allowed
     */
    public static AssistantsConfig of(UnaryOperator<@Nullable String> config, Class<?> assistant) {
        String name = assistant.getName().replace('$', '.');
        Optional<Long> tokens = maxTokens(name).find(config).or(() -> maxTokens(assistant.getSimpleName())
                .find(config));
        return new AssistantsConfig(
                model(name).find(config).or(() -> model(assistant.getSimpleName())
                        .find(config)),
                tokens.map(OptionalLong::of).orElse(OptionalLong.empty()));
    }

    private static Setting<String> model(String name) {
        return Setting.of(
                "chancery.assistant." + name + ".model",
                "",
                "a model's id, of at most 256 visible characters",
                "The model that this assistant asks, by its interface's name, qualified or simple.",
                text -> Optional.of(text).filter(model -> model.matches("[\\x21-\\x7e]{1,256}")));
    }

    private static Setting<Long> maxTokens(String name) {
        return Setting.of(
                "chancery.assistant." + name + ".max-tokens",
                "",
                "a whole number from 1 to 1000000",
                "The largest answer of this assistant, in tokens.",
                text -> Optional.of(Long.parseLong(text)).filter(tokens -> tokens >= 1 && tokens <= 1_000_000));
    }
}
