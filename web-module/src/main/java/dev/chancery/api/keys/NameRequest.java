package dev.chancery.api.keys;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The name that a key is to have.
 *
 * @param name 1 to 64 characters
 */
@Schema(
        requiredProperties = {"name"},
        example = "{\"name\": \"billing-eu\"}")
public record NameRequest(String name) {}
