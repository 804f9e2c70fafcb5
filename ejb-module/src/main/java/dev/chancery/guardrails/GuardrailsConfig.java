package dev.chancery.guardrails;

import dev.chancery.config.InvalidSettingException;
import dev.chancery.config.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What is done for calls, all of them or those of some prompts; by default nothing. */
public final class GuardrailsConfig {
    private static final String PREFIX = "chancery.guardrails.";
    private static final String RULE = PREFIX + "rules.NAME.";
    private static final int MOST_NAMES = 32;
    private static final String NAME = "[a-z0-9-]{1,32}";
    private static final String NAMES =
            "at most " + MOST_NAMES + " names of up to 32 of a-z, 0-9 and -, separated by commas";
    private static final String REGEX =
            "a regular expression of Java with 1 to 1000 characters that does not match the empty text and has no"
                    + " repetitions within repetitions";

    static final Setting<List<String>> PATTERNS = Setting.of(
            PREFIX + "patterns",
            "",
            NAMES,
            "Names of own patterns; the pattern itself is in chancery.guardrails.patterns.NAME. Its kind is the name in capitals, with _ for -.",
            text -> names(text, name -> name.matches(NAME)));
    static final Setting<List<String>> RULES = Setting.of(
            PREFIX + "rules",
            "",
            NAMES,
            "Names of rules for some prompts; of several that are for a prompt the first counts. What a rule does not say is as for all calls.",
            text -> names(text, name -> name.matches(NAME)));
    static final Setting<List<String>> ORDER = Setting.of(
            PREFIX + "order",
            "",
            "names of guardrails, separated by commas",
            "The guardrails that are asked first, in this order; the others follow by priority and name.",
            text -> names(text, name -> !name.isEmpty()));

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(
            redact(PREFIX, OwnPatterns.NONE),
            forbid(PREFIX, OwnPatterns.NONE),
            largestPrompt(PREFIX),
            PATTERNS,
            pattern("NAME"),
            RULES,
            prompts(RULE),
            redact(RULE, OwnPatterns.NONE),
            forbid(RULE, OwnPatterns.NONE),
            largestPrompt(RULE),
            ORDER);

    private final OwnPatterns own;
    private final Protection everywhere;
    private final List<PromptRule> rules;
    private final List<String> order;

    GuardrailsConfig(OwnPatterns own, Protection everywhere, List<PromptRule> rules, List<String> order) {
        this.own = own;
        this.everywhere = everywhere;
        this.rules = List.copyOf(rules);
        this.order = List.copyOf(order);
    }

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     * @throws InvalidSettingException when a value is not allowed, naming the property, the value and what is allowed
     */
    public static GuardrailsConfig of(UnaryOperator<@Nullable String> config) {
        OwnPatterns own = ownPatterns(config);
        Protection everywhere = protection(PREFIX, own, config, Protection.NONE);
        List<PromptRule> rules = RULES.find(config).orElse(List.of()).stream()
                .map(name -> PREFIX + "rules." + name + ".")
                .map(prefix ->
                        new PromptRule(prompts(prefix).require(config), protection(prefix, own, config, everywhere)))
                .toList();
        return new GuardrailsConfig(own, everywhere, rules, ORDER.find(config).orElse(List.of()));
    }

    /** What is done for the calls of a prompt; null stands for calls without one. */
    Protection forPrompt(@Nullable String prompt) {
        return prompt == null
                ? everywhere
                : rules.stream()
                        .filter(rule -> rule.isFor(prompt))
                        .findFirst()
                        .map(PromptRule::protection)
                        .orElse(everywhere);
    }

    /** Finds what is not to be stored: every kind that Chancery knows, and all own patterns. */
    Redactor forStorage() {
        return Redactors.all().and(own.redactor());
    }

    /** What is done, in words for the log: names of kinds and patterns of prompts' names, nothing else. */
    String summary() {
        return "for all calls " + everywhere
                + rules.stream()
                        .map(rule -> ", for prompts " + String.join(",", rule.prompts()) + " " + rule.protection())
                        .collect(Collectors.joining());
    }

    List<PromptRule> rules() {
        return rules;
    }

    /** The guardrails that are asked first. */
    List<String> order() {
        return order;
    }

    private static OwnPatterns ownPatterns(UnaryOperator<@Nullable String> config) {
        List<OwnPattern> own = new ArrayList<>();
        for (String name : PATTERNS.find(config).orElse(List.of())) {
            if (SensitiveKind.builtIn().contains(new SensitiveKind(OwnPatterns.kindName(name)))) {
                throw new InvalidSettingException(
                        PATTERNS.name(), name, "names other than those of " + SensitiveKind.builtIn());
            }
            own.add(pattern(name).require(config));
        }
        return new OwnPatterns(own);
    }

    private static Protection protection(
            String prefix, OwnPatterns own, UnaryOperator<@Nullable String> config, Protection otherwise) {
        return new Protection(
                redact(prefix, own).find(config).orElse(otherwise.redact()),
                forbid(prefix, own).find(config).orElse(otherwise.forbid()),
                largestPrompt(prefix).find(config).orElse(otherwise.largestPrompt()));
    }

    private static Setting<OwnPattern> pattern(String name) {
        String property = PREFIX + "patterns." + name;
        return Setting.of(property, "", REGEX, "The pattern of that name.", text -> {
            try {
                return Optional.of(new OwnPattern(OwnPatterns.kindName(name), text));
            } catch (IllegalArgumentException e) {
                throw new InvalidSettingException(property, text, REGEX + " (" + e.getMessage() + ")");
            }
        });
    }

    private static Setting<KindSelection> redact(String prefix, OwnPatterns own) {
        return kinds(
                prefix + "redact",
                own,
                "Which kinds of sensitive data are taken out before anything is sent, and put back into the answer.");
    }

    private static Setting<KindSelection> forbid(String prefix, OwnPatterns own) {
        return kinds(prefix + "forbid", own, "Which kinds of sensitive data stop a call.");
    }

    private static Setting<KindSelection> kinds(String property, OwnPatterns own, String description) {
        String allowed = "all, or none, or kinds separated by commas, of " + own.names()
                + (own == OwnPatterns.NONE ? " and those of own patterns" : "");
        return Setting.of(property, "", allowed, description, own::select);
    }

    private static Setting<Long> largestPrompt(String prefix) {
        String allowed = "a whole number from 0 to 1000000000";
        return Setting.of(
                prefix + "largest-prompt",
                "",
                allowed,
                "The most characters of text that a call may send: system prompt, messages, results of tools and documents as text together; 0 for no limit.",
                text -> Optional.of(Long.parseLong(text)).filter(most -> most >= 0 && most <= 1_000_000_000));
    }

    private static Setting<List<String>> prompts(String prefix) {
        return Setting.of(
                prefix + "prompts",
                "",
                "names of prompts of up to 255 characters, separated by commas, in which * stands for any characters",
                "The prompts that the rule is for, such as claims/*.",
                text -> names(text, PromptRule::isPattern));
    }

    private static Optional<List<String>> names(String text, Predicate<String> allowed) {
        List<String> names = Stream.of(text.split(",", -1)).map(String::strip).toList();
        boolean fine = names.size() <= MOST_NAMES
                && names.stream().distinct().count() == names.size()
                && names.stream().allMatch(allowed);
        return fine ? Optional.of(names) : Optional.empty();
    }
}
