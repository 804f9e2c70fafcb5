package dev.chancery.keys;

import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.RateLimitedException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/** Why there is no key for a caller. */
final class LeaseRefusals {
    private LeaseRefusals() {}

    /**
     * No key serves the need.
     *
     * @param others whether there are keys for other needs
     * @param absence why there are no more keys, as a sentence; may be empty
     */
    static KeyException noKey(KeyNeed need, boolean others, String absence) {
        String sentence = others
                ? other(need)
                : "No API key is configured: set anthropic.api-key (environment ANTHROPIC_API_KEY).";
        return new KeyException(ErrorDetails.of(absence.isEmpty() ? sentence : sentence + " " + absence), null);
    }

    private static String other(KeyNeed need) {
        String models = need.model().isEmpty() ? "." : " and may serve the model " + need.model() + ".";
        return need.name() == null
                ? "No API key may serve the model " + need.model() + "."
                : "No API key in use has the name " + need.name() + models;
    }

    static KeyException allRejected(List<KeySlot> slots) {
        String hints =
                slots.stream().map(slot -> slot.key().key().toString()).sorted().collect(Collectors.joining(", "));
        return new KeyException(
                ErrorDetails.of("The API rejected every configured key (401): " + hints
                        + ". Set another one in anthropic.api-key."),
                null);
    }

    static RateLimitedException limited(long nanos) {
        Duration wait = Duration.ofNanos(Math.max(0, nanos));
        return new RateLimitedException(
                ErrorDetails.of("Every API key is at its rate limit; the first is free again in " + wait + ".")
                        .retryAfter(wait),
                null);
    }
}
