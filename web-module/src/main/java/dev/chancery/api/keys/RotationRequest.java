package dev.chancery.api.keys;

import dev.chancery.api.GivenSecret;
import dev.chancery.keys.Grace;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A secret that is to take the present one's place.
 *
 * @param secret as the Console of Anthropic showed it; it never comes out again
 * @param grace how long the present one stays a fallback; DAY when nothing is said
 * @param expires when the API will no longer accept the new one
 */
@Schema(
        requiredProperties = {"secret"},
        example = "{\"secret\": \"sk-ant-...\", \"grace\": \"DAY\"}")
public record RotationRequest(
        @Schema(implementation = String.class, writeOnly = true)
        GivenSecret secret,

        Optional<Grace> grace,
        Optional<Instant> expires) {}
