package dev.chancery.api.limits;

import dev.chancery.limits.Allowance;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a cap is to allow.
 *
 * @param requests a minute; no limit when nothing is said, or 0
 * @param inputTokens a minute, those read from the cache left out; likewise
 * @param outputTokens a minute; likewise
 */
@Schema(example = "{\"requests\": 200, \"output_tokens\": 40000}")
public record AllowanceRequest(Optional<Long> requests, Optional<Long> inputTokens, Optional<Long> outputTokens) {
    Allowance allowance() {
        return new Allowance(requests.orElse(0L), inputTokens.orElse(0L), outputTokens.orElse(0L));
    }
}
