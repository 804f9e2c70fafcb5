package dev.chancery.api.keys;

import dev.chancery.keys.Grace;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How a verified secret is put into use.
 *
 * @param grace how long the present one stays a fallback; as it was chosen before when nothing is said
 */
@Schema(example = "{\"grace\": \"HALF_HOUR\"}")
public record ActivationRequest(Optional<Grace> grace) {}
