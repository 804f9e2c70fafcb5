package dev.chancery.prompts;

import dev.chancery.problems.Conflict;
import java.io.Serializable;

/** What services of prompts throw, for tests of what shows it. */
public final class PromptFailures {
    private PromptFailures() {}

    public static PromptConflictException newer(String author, int number) {
        return new PromptConflictException(Conflict.PROMPT_NEWER, author, number);
    }

    public static NoSuchPromptException none(Conflict conflict, Serializable... values) {
        return new NoSuchPromptException(conflict, values);
    }

    public static InvalidPromptException invalid(String field, String rule) {
        return new InvalidPromptException(field, rule);
    }
}
