package dev.chancery.api;

import dev.chancery.problems.InvalidValueException;

/** A field, a parameter or a header of a request is not allowed. The message is one sentence that begins with it. */
public final class InvalidRequestException extends InvalidValueException {
    private static final long serialVersionUID = 1L;

    /**
     * @param field as it is called in the request
     * @param rule the rest of the sentence, without its full stop
     */
    public InvalidRequestException(String field, String rule) {
        super(field, rule);
    }
}
