package dev.chancery.api.limits;

import dev.chancery.limits.Allowance;
import dev.chancery.limits.LimitCap;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A cap to be set.
 *
 * @param keyId the key's id; {@code *}, every key, when nothing is said
 * @param modelClass such as opus-5; {@code *}, every class, when nothing is said
 * @param requests a minute; no limit when nothing is said, or 0
 * @param inputTokens a minute, those read from the cache left out; likewise
 * @param outputTokens a minute; likewise
 */
@Schema(
        example =
                "{\"key_id\": \"0197c2f4-6e1c-7a53-9c5b-2f0d3b1c4e5f\", \"model_class\": \"opus-5\", \"requests\": 100}")
public record CapRequest(
        Optional<String> keyId,
        Optional<String> modelClass,
        Optional<Long> requests,
        Optional<Long> inputTokens,
        Optional<Long> outputTokens) {
    String key() {
        return keyId.orElse(LimitCap.ALL);
    }

    String models() {
        return modelClass.orElse(LimitCap.ALL);
    }

    Allowance allowance() {
        return new Allowance(requests.orElse(0L), inputTokens.orElse(0L), outputTokens.orElse(0L));
    }
}
