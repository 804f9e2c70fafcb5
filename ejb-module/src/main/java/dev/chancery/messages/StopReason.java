package dev.chancery.messages;

/** Why Claude stopped. An open set: a value that this version does not name is kept as it came. */
public record StopReason(String value) {
    /** Claude was done. */
    public static final StopReason END_TURN = new StopReason("end_turn");

    /** The request's limit of output tokens was reached; the answer is cut off. */
    public static final StopReason MAX_TOKENS = new StopReason("max_tokens");

    /** One of the request's stop sequences came; the message says which. */
    public static final StopReason STOP_SEQUENCE = new StopReason("stop_sequence");

    /** Claude waits for the results of tools. */
    public static final StopReason TOOL_USE = new StopReason("tool_use");

    /** A long turn with server tools was interrupted: send the answer back as it is, and Claude goes on. */
    public static final StopReason PAUSE_TURN = new StopReason("pause_turn");

    /** Claude declined; the message's stop details may say why. */
    public static final StopReason REFUSAL = new StopReason("refusal");

    /** Prompt and answer fill the model's context window. */
    public static final StopReason MODEL_CONTEXT_WINDOW_EXCEEDED = new StopReason("model_context_window_exceeded");

    @Override
    public String toString() {
        return value;
    }
}
