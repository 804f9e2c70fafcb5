package dev.chancery.api.keys;

import dev.chancery.api.GivenSecret;
import dev.chancery.keys.KeyDraft;
import dev.chancery.keys.KeyModels;
import dev.chancery.keys.RotationPolicy;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * A key to be added.
 *
 * @param name 1 to 64 characters
 * @param secret as the Console of Anthropic showed it; it never comes out again
 * @param environment where it is used; that of the node that answers when nothing is said
 * @param models what it may serve: names, or beginnings followed by {@code *}; all when nothing is said
 * @param policy none, weekly, monthly, days:30 or date:2027-01-31
 * @param expires when the API will no longer accept it
 */
@Schema(
        requiredProperties = {"name", "secret"},
        example = "{\"name\": \"billing-eu\", \"secret\": \"sk-ant-...\", \"policy\": \"monthly\"}")
public record KeyRequest(
        String name,

        @Schema(implementation = String.class, writeOnly = true)
        GivenSecret secret,

        Optional<String> environment,
        Optional<List<String>> models,
        Optional<String> policy,
        Optional<Instant> expires) {
    KeyDraft draft(String usualEnvironment) {
        return new KeyDraft(
                name,
                environment.orElse(usualEnvironment),
                models.map(KeyModels::new).orElse(KeyModels.ALL),
                policy.map(RotationPolicy::parse).orElse(RotationPolicy.NONE),
                expires.orElse(null));
    }
}
