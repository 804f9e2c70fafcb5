package dev.chancery.api.budgets;

import java.math.BigDecimal;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a budget is to have for a while on top of its amount.
 *
 * @param until at most a year from now
 * @param reason 1 to 500 characters
 */
@Schema(
        requiredProperties = {"amount", "until", "reason"},
        example = "{\"amount\": 50, \"until\": \"2026-12-24T00:00:00Z\", \"reason\": \"Claims after the storm\"}")
public record RaiseRequest(BigDecimal amount, Instant until, String reason) {}
