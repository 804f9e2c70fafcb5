package dev.chancery.api;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Instants in parameters. */
public final class Instants {
    private static final Instant EARLIEST = Instant.parse("2020-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("2200-01-01T00:00:00Z");

    private Instants() {}

    /**
     * The instant as it is; null stays null.
     *
     * @throws InvalidRequestException when it is none at which Chancery could have been: not every database knows it
     */
    public static @Nullable Instant checked(String name, @Nullable Instant instant) {
        if (instant != null && (instant.isBefore(EARLIEST) || instant.isAfter(LATEST))) {
            throw new InvalidRequestException(name, "must be from 2020-01-01 to 2200-01-01");
        }
        return instant;
    }
}
