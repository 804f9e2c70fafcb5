package dev.chancery.messages;

/**
 * Whether and how Claude thinks before it answers. Which of these a model accepts is in
 * {@link ModelInfo#supports(String)} below {@code thinking.types}.
 */
public record Thinking(Fields fields) implements WireObject {
    /** Claude decides how much. */
    public static final Thinking ADAPTIVE = new Thinking(Fields.of("type", "adaptive"));

    /** No thinking. */
    public static final Thinking DISABLED = new Thinking(Fields.of("type", "disabled"));

    /** Only between calls of tools. */
    public static final Thinking BETWEEN_TOOLS = new Thinking(Fields.of("type", "between_tools"));

    /**
     * At most so many tokens, for models up to 4.6.
     *
     * @param budgetTokens at least 1024 and less than the request's largest answer
     * @throws IllegalArgumentException when it is less than 1024
     */
    public static Thinking enabled(long budgetTokens) {
        if (budgetTokens < 1024) {
            throw new IllegalArgumentException("thinking.budget_tokens must be at least 1024 but is " + budgetTokens);
        }
        return new Thinking(Fields.of("type", "enabled", "budget_tokens", budgetTokens));
    }

    /** With the thinking given as a summary. */
    public Thinking summarized() {
        return new Thinking(fields.with("display", "summarized"));
    }

    /** Without the thinking's text: only its signature comes back. */
    public Thinking omitted() {
        return new Thinking(fields.with("display", "omitted"));
    }
}
