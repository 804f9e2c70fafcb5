package dev.chancery.users;

import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Holds passwords against their hashes: a few at a time, since each takes a processor for a good part of a second. */
final class PasswordCheck {
    private static final long PATIENCE_SECONDS = 10;

    private final Pbkdf2Hash hashes;
    private final Semaphore permits;
    private final String ofNobody;

    PasswordCheck(Pbkdf2Hash hashes, int atATime) {
        this.hashes = hashes;
        this.permits = new Semaphore(atATime, true);
        this.ofNobody = hashes.generate(OneTimePassword.generate().reveal().toCharArray());
    }

    /** Does work that checks a password; empty when too many others do so, or the thread is interrupted. Blocks, 10 s at most, for a turn. */
    <T> Optional<T> inTurn(Supplier<Optional<T>> work) {
        try {
            if (!permits.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                return Optional.empty();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
        try {
            return work.get();
        } finally {
            permits.release();
        }
    }

    /** Whether this is the password of the hash; takes as long when there is none, and is false then. */
    boolean matches(String password, @Nullable String hash) {
        boolean same = hashes.verify(password.toCharArray(), hash == null ? ofNobody : hash);
        return same && hash != null;
    }

    /** Another hash of the password for one that has too few rounds; else the same. */
    String renewed(String password, String hash) {
        return hashes.isOutdated(hash) ? hashes.generate(password.toCharArray()) : hash;
    }

    String hash(String password) {
        return hashes.generate(password.toCharArray());
    }
}
