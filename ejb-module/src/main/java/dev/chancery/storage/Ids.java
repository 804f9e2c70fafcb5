package dev.chancery.storage;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.util.UUID;

/** Identifiers that sort by the time they were made: UUIDs of version 7 (RFC 9562), as text. */
public final class Ids {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final long VERSION_7 = 0x7000L;
    private static final long VARIANT = 0x8000000000000000L;

    private static long last;

    private Ids() {}

    /** The next id, 36 characters; larger than every id that this JVM made before. Does not block. */
    public static String next() {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        long low = VARIANT | (ByteBuffer.wrap(random).getLong() >>> 2);
        long time = tick(System.currentTimeMillis());
        return new UUID((time >>> 12 << 16) | VERSION_7 | (time & 0xfff), low).toString();
    }

    /** Milliseconds with twelve bits of counter below, which go on when the clock stands still or goes back. */
    private static synchronized long tick(long millis) {
        last = Math.max(last + 1, millis << 12);
        return last;
    }
}
