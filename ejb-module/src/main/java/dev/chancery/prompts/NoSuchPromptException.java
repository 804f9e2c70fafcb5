package dev.chancery.prompts;

/** There is no such prompt, version or label. */
public final class NoSuchPromptException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NoSuchPromptException(String message) {
        super(message);
    }
}
