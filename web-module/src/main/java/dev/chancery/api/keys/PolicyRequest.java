package dev.chancery.api.keys;

import dev.chancery.keys.RotationPolicy;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How often a key is to be rotated.
 *
 * @param policy none, weekly, monthly, days:30 or date:2027-01-31
 */
@Schema(
        requiredProperties = {"policy"},
        example = "{\"policy\": \"days:90\"}")
public record PolicyRequest(String policy) {
    RotationPolicy parsed() {
        return RotationPolicy.parse(policy);
    }
}
