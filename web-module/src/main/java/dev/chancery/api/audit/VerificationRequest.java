package dev.chancery.api.audit;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.audit.ChainHead;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * How the chain is to be verified.
 *
 * @param anchor a link that was kept outside of the database, such as a line of the server log; with it, a verification
 *     also finds that the end of the trail was cut off
 */
@Schema(example = "{\"anchor\": \"42:9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08\"}")
public record VerificationRequest(Optional<String> anchor) {
    Optional<ChainHead> head() {
        try {
            return anchor.map(ChainHead::parse);
        } catch (IllegalArgumentException e) {
            throw new InvalidRequestException(
                    "anchor", "must be the number of a batch, a colon and its hash, as the server log has it");
        }
    }
}
