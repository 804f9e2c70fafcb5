package dev.chancery.api.prices;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * When a price ends.
 *
 * @param to the first instant at which it no longer holds
 */
@Schema(
        requiredProperties = {"to"},
        example = "{\"to\": \"2027-01-01T00:00:00Z\"}")
public record EndRequest(Instant to) {}
