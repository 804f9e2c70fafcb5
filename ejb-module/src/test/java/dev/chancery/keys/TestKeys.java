package dev.chancery.keys;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/** Key rings for tests. */
public final class TestKeys {
    private TestKeys() {}

    /** A ring of these keys, named after themselves. */
    public static KeyRing ring(String... secrets) {
        List<ApiKey> keys =
                Arrays.stream(secrets).map(secret -> new ApiKey(secret, secret)).toList();
        return new ConfiguredKeyRing(new KeysConfig(keys, List.of(), Duration.ofMinutes(5)), System::nanoTime);
    }
}
