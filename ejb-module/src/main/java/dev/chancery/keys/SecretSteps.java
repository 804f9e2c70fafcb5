package dev.chancery.keys;

import dev.chancery.problems.Conflict;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The steps taken with a secret, which may concern the others of its key. */
final class SecretSteps {
    private final KeyTransactions transactions;
    private final SecretSeals seals;
    private final Retirement retirement;
    private final Listing listing;
    private final Clock clock;

    SecretSteps(KeyTransactions transactions, SecretSeals seals, Retirement retirement, Listing listing, Clock clock) {
        this.transactions = transactions;
        this.seals = seals;
        this.retirement = retirement;
        this.listing = listing;
        this.clock = clock;
    }

    /** What the API said of a secret; what is no answer, or none for good, leaves its state as it was. */
    ListedKey verified(String secretId, KeyVerdict verdict) {
        return step(secretId, (secret, others) -> {
            secret.verified(verdict, clock.instant());
            if (verdict.accepted()) {
                secret.move(KeyMove.ACCEPT, seals.state(secret));
            } else if (verdict.rejected()) {
                secret.move(KeyMove.REJECT, seals.state(secret));
            }
        });
    }

    /** A call was answered 401. */
    ListedKey rejected(String secretId) {
        return step(secretId, (secret, others) -> {
            if (seals.state(secret).isLive()) {
                secret.move(KeyMove.REJECT, seals.state(secret));
            }
        });
    }

    ListedKey chooseGrace(String secretId, Grace grace) {
        return step(secretId, (secret, others) -> {
            if (seals.state(secret) != KeyState.PENDING) {
                throw new KeyStepException(Conflict.SECRET_GRACE_LATE, secret.hint(), seals.state(secret));
            }
            secret.grace(grace);
        });
    }

    /** Puts a verified secret into use; the one in use drains. */
    ListedKey activate(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState state = seals.state(secret);
            if (state == KeyState.ACTIVE) {
                return;
            }
            if (state == KeyState.PENDING && !secret.isVerified()) {
                throw new KeyStepException(Conflict.SECRET_NOT_VERIFIED, secret.hint());
            }
            Instant now = clock.instant();
            others.forEach(this::refuseDraining);
            others.forEach(other -> retirement.replace(other, secret.grace(), now));
            secret.move(KeyMove.ACTIVATE, state);
            secret.activated(now);
        });
    }

    /** Puts a draining secret back into use, and takes the one out of use that replaced it. */
    ListedKey putBack(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState state = seals.state(secret);
            secret.move(KeyMove.PUT_BACK, state);
            if (state != KeyState.ACTIVE) {
                secret.putBack();
                others.stream()
                        .filter(other -> seals.state(other) != KeyState.PENDING)
                        .forEach(retirement::retire);
            }
        });
    }

    /** Takes a secret out of use, after the notice that every node needs; discards one that was never in use. */
    ListedKey retire(String secretId) {
        return step(secretId, (secret, others) -> retirement.retire(secret));
    }

    /** Writes down what time did to a secret. */
    ListedKey settle(String secretId) {
        return step(secretId, (secret, others) -> {
            KeyState now = secret.state(clock.instant());
            if (now != secret.written()) {
                secret.move(now == KeyState.EXPIRED ? KeyMove.EXPIRE : KeyMove.END, secret.written());
            }
        });
    }

    private interface Step {
        void take(SecretEntity secret, List<SecretEntity> others);
    }

    private ListedKey step(String secretId, Step step) {
        return transactions.change(repository -> {
            SecretEntity secret = repository.storedSecret(secretId);
            KeyEntity key = repository.storedKey(secret.keyId());
            List<SecretEntity> all = repository.secretsOf(key.id());
            boolean wasNew = secret.activatedAt() == null;
            KeyState before = secret.written();
            step.take(secret, all.stream().filter(other -> other != secret).toList());
            KeyAlert.lost(key, secret, before, clock.instant()).ifPresent(repository::tell);
            if (wasNew && secret.activatedAt() != null) {
                key.rotated(clock.instant());
            }
            return listing.of(key, all);
        });
    }

    private void refuseDraining(SecretEntity other) {
        if (seals.state(other) == KeyState.DRAINING) {
            throw new KeyStepException(Conflict.SECRET_DRAINS, other.hint(), Objects.requireNonNull(other.retireAt()));
        }
    }
}
