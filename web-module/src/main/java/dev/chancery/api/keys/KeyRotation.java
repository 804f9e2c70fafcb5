package dev.chancery.api.keys;

import dev.chancery.api.InvalidRequestException;
import dev.chancery.api.ProblemKind;
import dev.chancery.api.RefusedException;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.PastedKey;
import dev.chancery.keys.SecretEntry;
import org.jspecify.annotations.Nullable;

/**
 * The steps of a rotation, one after the other. With the same {@code Idempotency-Key} it may be asked for again, and goes
 * on where it ended.
 */
final class KeyRotation {
    private final KeyChain keys;

    KeyRotation(KeyChain keys) {
        this.keys = keys;
    }

    /**
     * The token of the steps.
     *
     * @throws InvalidRequestException when the caller's is no UUID
     */
    String token(@Nullable String idempotencyKey) {
        if (idempotencyKey == null) {
            return keys.begin();
        }
        if (!idempotencyKey.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
            throw new InvalidRequestException("Idempotency-Key", "must be a UUID in small letters");
        }
        return idempotencyKey;
    }

    /**
     * Stores a secret, verifies it, and puts it into use. One that the API does not accept is discarded.
     *
     * @throws RefusedException when the API does not accept it
     */
    ListedKey rotate(String keyId, RotationRequest request, String token) {
        PastedKey pasted = keys.paste(
                token, keyId, request.secret().reveal(), request.expires().orElse(null));
        request.grace().ifPresent(grace -> keys.chooseGrace(pasted.secretId(), grace));
        return activateVerified(keys.verify(pasted.secretId()), pasted.secretId());
    }

    private ListedKey activateVerified(ListedKey verified, String secretId) {
        if (verified.secret(secretId).map(SecretEntry::verified).orElse(false)) {
            return keys.activate(secretId);
        }
        keys.retire(secretId);
        throw new RefusedException(
                ProblemKind.CONFLICT,
                "The API does not accept this secret" + status(verified, secretId)
                        + ": it was discarded, and the present one stays in use.");
    }

    private static String status(ListedKey key, String secretId) {
        return key.secret(secretId)
                .map(SecretEntry::verification)
                .map(verdict -> verdict.status() == 0 ? " (it did not answer)" : " (status " + verdict.status() + ")")
                .orElse("");
    }
}
