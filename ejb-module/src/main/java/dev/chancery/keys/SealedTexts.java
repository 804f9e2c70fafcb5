package dev.chancery.keys;

import jakarta.persistence.EntityManager;
import java.util.Optional;

/**
 * Seals texts of other features as the keys are sealed: by the master keys of this node, bound to a record and its
 * version. Injectable. Reads a file, and blocks for that.
 */
public final class SealedTexts {
    private final Sealing sealing;

    SealedTexts(Sealing sealing) {
        this.sealing = sealing;
    }

    /**
     * Seals.
     *
     * @param em of the transaction under way, in which is asked whether anything is sealed yet
     * @param recordId the record that the text stands in, the same when it is opened
     * @param version of what is sealed in that record, the same when it is opened; higher than any before
     * @param first whether the feature has nothing sealed yet; when there is no sealed key either, and no master key, one
     *     is generated where that is allowed
     * @throws SealException when this node has no master key
     */
    public String seal(EntityManager em, String text, String recordId, long version, boolean first) {
        boolean nothing = first
                && new KeyRepository(em)
                        .secrets().stream().allMatch(secret -> secret.sealed().isEmpty());
        return sealing.seal(text, recordId, version, nothing);
    }

    /** Opens; empty when that cannot be done with the master keys of this node. */
    public Optional<String> open(String sealed, String recordId, long version) {
        return sealing.open(sealed, recordId, version);
    }

    /** Whether it is sealed by the master key that seals now. */
    public boolean isCurrent(String sealed) {
        return sealing.isCurrent(sealed);
    }
}
