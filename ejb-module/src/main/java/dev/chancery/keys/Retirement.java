package dev.chancery.keys;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Takes secrets out of use. */
final class Retirement {
    /** What is retired now is retired so much later: by then every node has heard of it. */
    static final Duration NOTICE = Duration.ofSeconds(2);

    private final SecretSeals seals;
    private final Clock clock;

    Retirement(SecretSeals seals, Clock clock) {
        this.seals = seals;
        this.clock = clock;
    }

    /** After the notice that every node needs; at once what is not in use. */
    void retire(SecretEntity secret) {
        KeyState state = seals.state(secret);
        if (!state.isOver()) {
            secret.move(KeyMove.RETIRE, state);
            end(secret, clock.instant().plus(NOTICE));
        }
    }

    /** After the grace of another secret that comes into use now. */
    void replace(SecretEntity secret, Grace grace, Instant now) {
        KeyState state = seals.state(secret);
        if (!state.isOver() && state != KeyState.PENDING) {
            secret.move(KeyMove.REPLACE, state);
            end(secret, now.plus(longer(grace.duration(), NOTICE)));
        }
    }

    private static void end(SecretEntity secret, Instant end) {
        if (secret.written() == KeyState.DRAINING) {
            secret.retireAt(end);
        }
    }

    private static Duration longer(Duration one, Duration other) {
        return one.compareTo(other) > 0 ? one : other;
    }
}
