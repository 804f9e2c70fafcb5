package dev.chancery.prompts;

/** What services of prompts throw, for tests of what shows it. */
public final class PromptFailures {
    private PromptFailures() {}

    public static PromptConflictException conflict(String message) {
        return new PromptConflictException(message);
    }

    public static NoSuchPromptException none(String message) {
        return new NoSuchPromptException(message);
    }

    public static InvalidPromptException invalid(String field, String rule) {
        return new InvalidPromptException(field, rule);
    }
}
