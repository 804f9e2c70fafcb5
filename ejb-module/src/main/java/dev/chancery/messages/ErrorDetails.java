package dev.chancery.messages;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a failure. Everything but the message may be unknown.
 *
 * @param message one sentence, without secrets
 * @param status the HTTP status; 0 when there was no answer, 200 when the error came within a stream
 * @param type the API's {@code error.type}
 * @param code the API's {@code error.details.error_code}
 * @param requestId the API's id of the answer
 * @param field the parameter at fault
 * @param retryAfter when it is worth to try again
 * @param body the beginning of the answer's body, when it was not the API's own form
 */
public record ErrorDetails(
        String message,
        int status,
        @Nullable String type,
        @Nullable String code,
        @Nullable String requestId,
        @Nullable String field,
        @Nullable Duration retryAfter,
        @Nullable String body) {
    /** Nothing but a message is known. */
    public static ErrorDetails of(String message) {
        return new ErrorDetails(message, 0, null, null, null, null, null, null);
    }

    /** A parameter is at fault. */
    public static ErrorDetails ofField(String field, String message) {
        return new ErrorDetails(message, 0, null, null, null, field, null, null);
    }

    /** The same, worth to be tried again after this. */
    public ErrorDetails retryAfter(Duration delay) {
        return new ErrorDetails(message, status, type, code, requestId, field, delay, body);
    }
}
