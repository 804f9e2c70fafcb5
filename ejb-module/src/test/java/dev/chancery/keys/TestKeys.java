package dev.chancery.keys;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Key rings for tests. */
public final class TestKeys {
    private TestKeys() {}

    /** A ring of these keys, named after themselves. */
    public static KeyRing ring(String... secrets) {
        List<RingKey> keys = Arrays.stream(secrets)
                .map(secret -> RingKey.configured(new ApiKey(secret, secret)))
                .toList();
        RotatingKeyRing ring =
                new RotatingKeyRing(Duration.ofMinutes(5), KeyLimits.NONE, Clock.systemUTC(), System::nanoTime);
        ring.replace(keys, "");
        return ring;
    }
}
