package dev.chancery.keys;

import org.jspecify.annotations.Nullable;

/**
 * What the API said of a key.
 *
 * @param status the HTTP status; 0 when there was no answer
 * @param requestId the API's id of the request
 * @param organization the id of the organisation that the key belongs to
 * @param message what went wrong, in one sentence without the key; empty when nothing did
 */
public record KeyVerdict(
        int status, @Nullable String requestId, @Nullable String organization, String message) {
    /** Whether the key was accepted. */
    public boolean accepted() {
        return status >= 200 && status < 300;
    }

    /** Whether the key was refused for good, by 401. */
    public boolean rejected() {
        return status == 401;
    }
}
