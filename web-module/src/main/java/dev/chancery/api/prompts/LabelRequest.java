package dev.chancery.api.prompts;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where a label is to sit.
 *
 * @param version the number of the version
 * @param share of the calls, in per cent from 1 to 99, that are to try that version; left out, the label itself moves
 */
@Schema(
        requiredProperties = {"version"},
        example = "{\"version\": 8}")
public record LabelRequest(int version, Optional<Integer> share) {}
