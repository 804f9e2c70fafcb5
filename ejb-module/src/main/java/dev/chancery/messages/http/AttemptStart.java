package dev.chancery.messages.http;

import dev.chancery.messages.Attribution;
import java.util.Map;

/**
 * An attempt about to be made.
 *
 * @param call the id of the call that it belongs to
 * @param number which attempt of the call it is, from 1
 * @param operation what is called, such as {@code messages} or {@code count_tokens}
 * @param streamed whether the answer comes as events
 * @param model the model asked; empty when the request names none
 * @param keyId the stable id of the key
 * @param keyName the name by which people know the key
 * @param inputTokens the estimated tokens of the prompt
 * @param outputTokens the most tokens that the answer may have; 0 when it has none
 * @param attribution whom the call is for
 * @param redactions how often each kind of sensitive data was taken out of the request
 */
public record AttemptStart(
        String call,
        int number,
        String operation,
        boolean streamed,
        String model,
        String keyId,
        String keyName,
        long inputTokens,
        long outputTokens,
        Attribution attribution,
        Map<String, Integer> redactions) {
    /** Copies the counts. */
    public AttemptStart {
        redactions = Map.copyOf(redactions);
    }
}
