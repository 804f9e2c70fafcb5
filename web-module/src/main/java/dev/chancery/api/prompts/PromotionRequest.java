package dev.chancery.api.prompts;

import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Asks for a protected label to be put on a version.
 *
 * @param prompt the prompt's name
 * @param version the number of the version
 * @param share of the calls, in per cent from 1 to 99, that are to try that version; left out, the label itself moves
 * @param reason why, 1 to 500 characters
 */
@Schema(
        requiredProperties = {"prompt", "label", "version", "reason"},
        example = "{\"prompt\": \"claims/triage\", \"label\": \"production\", \"version\": 8,"
                + " \"reason\": \"Fewer questions back, see the test cases\"}")
public record PromotionRequest(String prompt, String label, int version, Optional<Integer> share, String reason) {}
