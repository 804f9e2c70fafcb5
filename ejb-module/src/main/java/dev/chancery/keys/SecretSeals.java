package dev.chancery.keys;

import java.time.Clock;
import java.util.Optional;

/** What is known of secrets by opening them with the master keys of this node. */
final class SecretSeals {
    private final Sealing sealing;
    private final Clock clock;

    SecretSeals(Sealing sealing, Clock clock) {
        this.sealing = sealing;
        this.clock = clock;
    }

    /** The state now, for this node. */
    KeyState state(SecretEntity secret) {
        KeyState state = secret.state(clock.instant());
        boolean lost =
                !state.isOver() && state != KeyState.EXPIRED && open(secret).isEmpty();
        return lost ? KeyState.UNREADABLE : state;
    }

    /** Empty when it was erased, or cannot be opened. */
    Optional<ApiKey> open(SecretEntity secret) {
        return secret.sealed().isEmpty()
                ? Optional.empty()
                : sealing.open(secret.sealed(), secret.id(), secret.sealVersion())
                        .map(text -> new ApiKey(secret.hint(), text));
    }

    boolean holds(SecretEntity secret, ApiKey key) {
        return open(secret).filter(known -> known.reveal().equals(key.reveal())).isPresent();
    }

    /** Whether it is sealed by another master key than the first, and can be sealed anew. */
    boolean isOld(SecretEntity secret) {
        return !secret.sealed().isEmpty()
                && !sealing.isCurrent(secret.sealed())
                && open(secret).isPresent();
    }

    /** @param first whether nothing is sealed yet, so that a master key may be generated */
    void seal(SecretEntity secret, String text, boolean first) {
        secret.seal(sealing.seal(text, secret.id(), secret.sealVersion() + 1, first));
    }
}
