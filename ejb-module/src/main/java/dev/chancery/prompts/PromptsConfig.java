package dev.chancery.prompts;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * How prompts are kept.
 *
 * @param protectedLabels labels that only those may move who may promote
 * @param fourEyes whether one person asks for a protected label to be moved, and a second one agrees
 */
public record PromptsConfig(Set<String> protectedLabels, boolean fourEyes) {
    static final Setting<Set<String>> PROTECTED = Setting.of(
            "chancery.prompts.protected-labels",
            "",
            "labels, separated by commas: each 1 to 36 characters of a-z, 0-9, _, . and -",
            "Labels that only those may move who may promote prompts.",
            PromptsConfig::labels);

    static final Setting<String> FOUR_EYES = Setting.choice(
            "chancery.prompts.four-eyes",
            "false",
            List.of("true", "false"),
            "Whether a protected label is moved by two persons: one asks for it, another one agrees.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(PROTECTED, FOUR_EYES);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static PromptsConfig of(UnaryOperator<@Nullable String> config) {
        Set<String> labels = PROTECTED.find(config).orElse(Set.of());
        boolean fourEyes = Boolean.parseBoolean(FOUR_EYES.require(config));
        if (fourEyes && labels.isEmpty()) { // which would look safe and protect nothing
            throw new InvalidSettingException(
                    PROTECTED.name(), "", "at least one label where " + FOUR_EYES.name() + " is true");
        }
        return new PromptsConfig(labels, fourEyes);
    }

    boolean isProtected(String label) {
        return protectedLabels.contains(label);
    }

    private static Optional<Set<String>> labels(String text) {
        Set<String> labels = Arrays.stream(text.split(",")).map(String::strip).collect(Collectors.toUnmodifiableSet());
        return labels.stream().allMatch(PromptNames::isLabel) ? Optional.of(labels) : Optional.empty();
    }
}
