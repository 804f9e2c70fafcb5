package dev.chancery.api.conversations;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Who is to be forgotten.
 *
 * @param principal as conversations, memory and ledger have it, letter by letter
 */
@Schema(
        requiredProperties = {"principal"},
        example = "{\"principal\": \"ann\"}")
public record PersonRequest(String principal) {}
