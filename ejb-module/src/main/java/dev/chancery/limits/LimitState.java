package dev.chancery.limits;

import java.util.Map;

/**
 * What is known of one key with one class of models, on this node.
 *
 * @param keyId the logical key's id
 * @param modelClass such as {@code opus-5}; empty for requests that name no model
 * @param levels what is limited; a meter that is missing has no known limit
 */
public record LimitState(String keyId, String modelClass, Map<Meter, LimitLevel> levels) {
    public LimitState {
        levels = Map.copyOf(levels);
    }
}
