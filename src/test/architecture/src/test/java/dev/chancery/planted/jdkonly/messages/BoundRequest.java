package dev.chancery.planted.jdkonly.messages;

import dev.chancery.architecture.Culprit;
import jakarta.json.bind.annotation.JsonbProperty;

@Culprit
class BoundRequest {
    @JsonbProperty("max_tokens")
    int maxTokens;
}
