package dev.chancery.api.keys;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What is to go out of use.
 *
 * @param secretId one of the key's secrets; all of them when nothing is said
 */
@Schema(example = "{\"secret_id\": \"0197c2f4-6e1c-7a53-9c5b-2f0d3b1c4e5f\"}")
public record RetirementRequest(Optional<String> secretId) {}
