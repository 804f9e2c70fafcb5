package dev.chancery.api.limits;

import dev.chancery.limits.LimitCap;

/**
 * A cap.
 *
 * @param keyId the key's id; {@code *} for every key
 * @param modelClass such as opus-5; {@code *} for every class
 * @param requests a minute; 0 for no limit
 * @param inputTokens a minute, those read from the cache left out; 0 for no limit
 * @param outputTokens a minute; 0 for no limit
 */
public record CapView(
        String id, long version, String keyId, String modelClass, long requests, long inputTokens, long outputTokens) {
    static CapView of(LimitCap cap) {
        return new CapView(
                cap.id(),
                cap.version(),
                cap.keyId(),
                cap.modelClass(),
                cap.allowance().requests(),
                cap.allowance().inputTokens(),
                cap.allowance().outputTokens());
    }
}
