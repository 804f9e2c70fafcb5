package dev.chancery.messages;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a call went.
 *
 * @param attempts the attempts made, the last one included
 * @param keyHint first and last characters of the key that answered
 * @param request the API's id of the answer, to be named to Anthropic's support; null when there is none
 * @param organization the organisation to which the key belongs; null when it was not said
 * @param duration from the call to the end of the answer, or to now while it lasts
 * @param firstContent from the call to the first content of a stream; null when there was none yet
 */
public record CallInfo(
        int attempts,
        String keyHint,
        @Nullable String request,
        @Nullable String organization,
        Duration duration,
        @Nullable Duration firstContent) {
    /** The API's id of the answer. */
    public Optional<String> requestId() {
        return Optional.ofNullable(request);
    }

    /** The organisation to which the key belongs. */
    public Optional<String> organizationId() {
        return Optional.ofNullable(organization);
    }

    /** Time to first token: how long the call took to its first content. */
    public Optional<Duration> timeToFirstToken() {
        return Optional.ofNullable(firstContent);
    }
}
