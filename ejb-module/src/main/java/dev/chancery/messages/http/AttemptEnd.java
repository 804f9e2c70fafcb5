package dev.chancery.messages.http;

import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt went.
 *
 * @param result what became of it
 * @param model the model that answered; null when nobody did
 * @param usage the tokens as far as they are known
 * @param stopReason why Claude stopped; null when it did not say
 * @param requestId the API's id of the request; null when there was no answer
 * @param organization the organisation of the key; null when it was not said
 * @param status the HTTP status; 0 when there was no answer
 * @param errorType the kind of failure: the API's type of error, or Chancery's own word; null when there was none
 * @param duration from the first byte sent to the end
 * @param firstContent from the first byte sent to the first content of a stream; null when there was none
 */
public record AttemptEnd(
        Result result,
        @Nullable String model,
        Usage usage,
        @Nullable StopReason stopReason,
        @Nullable String requestId,
        @Nullable String organization,
        int status,
        @Nullable String errorType,
        Duration duration,
        @Nullable Duration firstContent) {
    /** What became of an attempt. */
    public enum Result {
        /** The whole answer came. */
        SUCCEEDED,
        /** The API refused, or the answer did not come whole. */
        FAILED,
        /** The caller did not want the rest. */
        CANCELLED
    }
}
