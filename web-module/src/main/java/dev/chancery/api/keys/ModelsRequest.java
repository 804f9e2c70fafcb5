package dev.chancery.api.keys;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The models that a key may serve.
 *
 * @param models at most 20 names, or beginnings followed by {@code *}; none for all
 */
@Schema(
        requiredProperties = {"models"},
        example = "{\"models\": [\"claude-haiku-*\"]}")
public record ModelsRequest(List<String> models) {}
