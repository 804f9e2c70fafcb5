package dev.chancery.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A configuration property, declared once: name, default, what is allowed, what it does.
 *
 * @param name the MicroProfile Config name
 * @param defaultText the value when it is not set; empty when it has none
 * @param allowed what is allowed, as it stands after "must be"
 * @param description what it does, in one sentence
 * @param parser makes the value of a text; throws {@link IllegalArgumentException} or gives empty when it is not allowed
 */
public record Setting<T>(
        String name, String defaultText, String allowed, String description, Function<String, Optional<T>> parser) {

    /** A length of time in ISO-8601, such as PT30S. */
    public static Setting<Duration> duration(
            String name, String defaultText, Duration least, Duration most, String description) {
        return new Setting<>(
                name, defaultText, "a duration such as PT30S, from " + least + " to " + most, description, text -> {
                    Duration duration = Duration.parse(text);
                    return duration.compareTo(least) < 0 || duration.compareTo(most) > 0
                            ? Optional.empty()
                            : Optional.of(duration);
                });
    }

    /** A whole number. */
    public static Setting<Long> number(String name, long defaultValue, long least, long most, String description) {
        return new Setting<>(
                name,
                Long.toString(defaultValue),
                "a whole number from " + least + " to " + most,
                description,
                text -> Optional.of(Long.parseLong(text)).filter(number -> number >= least && number <= most));
    }

    /** One of some words. */
    public static Setting<String> choice(String name, String defaultText, List<String> choices, String description) {
        return new Setting<>(
                name, defaultText, "one of " + String.join(", ", choices), description, text -> Optional.of(text)
                        .filter(choices::contains));
    }

    /** A text of some form; without a default it may be missing. */
    public static <T> Setting<T> of(
            String name, String defaultText, String allowed, String description, Function<String, Optional<T>> parser) {
        return new Setting<>(name, defaultText, allowed, description, parser);
    }

    /**
     * The configured value.
     *
     * @throws InvalidSettingException when it is not allowed, or missing without a default
     */
    public T require(UnaryOperator<@Nullable String> config) {
        return find(config).orElseThrow(() -> new InvalidSettingException(name, "", allowed));
    }

    /**
     * The configured value, or the default; empty when there is neither.
     *
     * @throws InvalidSettingException when it is not allowed
     */
    public Optional<T> find(UnaryOperator<@Nullable String> config) {
        String given = config.apply(name);
        String text = given == null || given.isBlank() ? defaultText : given.strip();
        return text.isEmpty() ? Optional.empty() : Optional.of(parse(text));
    }

    private T parse(String text) {
        try {
            return parser.apply(text).orElseThrow(() -> invalid(text));
        } catch (DateTimeParseException | IllegalArgumentException e) { // which would show the whole value
            throw e instanceof InvalidSettingException ? (InvalidSettingException) e : invalid(text);
        }
    }

    private InvalidSettingException invalid(String text) {
        return new InvalidSettingException(name, text, allowed);
    }
}
