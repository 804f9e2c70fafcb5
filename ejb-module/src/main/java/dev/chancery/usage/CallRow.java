package dev.chancery.usage;

import dev.chancery.prices.Consumption;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An attempt as the ledger has it. What is null is not known.
 *
 * @param id the attempt
 * @param callId the call that it belongs to
 * @param number which attempt of the call it is, from 1
 * @param outcome how it went; {@link AttemptState#INTENT} while it is under way
 * @param operation what was called, such as {@code messages}
 * @param streamed whether the answer came as events
 * @param startedAt when it was sent
 * @param duration from the first byte sent to the end of the answer
 * @param firstContent from the first byte sent to the first content of a stream
 * @param modelAsked the model asked
 * @param model the model that answered, or else the one asked
 * @param keyId the key's stable id
 * @param keyName the key's name at that time
 * @param promptName the managed prompt
 * @param promptVersion its version; 0 without one
 * @param application the application
 * @param principal the person or service on whose behalf
 * @param conversation the conversation
 * @param source where the call came from
 * @param tags words to find it by
 * @param redactions how often each kind of sensitive data was taken out of the request, by the kind's name
 * @param consumption what it used
 * @param thinkingTokens of the output, the thinking
 * @param webFetches pages fetched
 * @param stopReason why Claude stopped
 * @param requestId the API's id of the request
 * @param organization the key's organisation
 * @param status the HTTP status; 0 without an answer
 * @param errorType the kind of failure
 * @param priceId the price row by which it was priced
 * @param cost US dollars; null is "no price"
 */
public record CallRow(
        String id,
        String callId,
        int number,
        AttemptState outcome,
        String operation,
        boolean streamed,
        Instant startedAt,
        @Nullable Duration duration,
        @Nullable Duration firstContent,
        String modelAsked,
        String model,
        String keyId,
        String keyName,
        @Nullable String promptName,
        int promptVersion,
        @Nullable String application,
        @Nullable String principal,
        @Nullable String conversation,
        @Nullable String source,
        List<String> tags,
        Map<String, Integer> redactions,
        @Nullable Consumption consumption,
        long thinkingTokens,
        long webFetches,
        @Nullable String stopReason,
        @Nullable String requestId,
        @Nullable String organization,
        int status,
        @Nullable String errorType,
        @Nullable String priceId,
        @Nullable BigDecimal cost) {
    static CallRow of(AttemptEntity row) {
        return new CallRow(
                row.id(),
                row.callId(),
                row.number(),
                row.state(),
                row.operation(),
                row.streamed(),
                row.startedAt(),
                row.duration(),
                row.firstContent(),
                row.modelAsked(),
                row.model(),
                row.keyId(),
                row.keyName(),
                row.promptName(),
                row.promptVersion(),
                row.application(),
                row.principal(),
                row.conversation(),
                row.source(),
                row.tags(),
                row.redactions(),
                row.consumption().orElse(null),
                row.thinkingTokens(),
                row.webFetches(),
                row.stopReason(),
                row.requestId(),
                row.organization(),
                row.status(),
                row.errorType(),
                row.priceId(),
                row.cost());
    }
}
