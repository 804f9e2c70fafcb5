package dev.chancery.keys;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

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

    /** Seals by the first of master keys of those names, and opens by each. */
    public static SealedTexts sealedTexts(String... masterIds) {
        MasterKeys masters = new MasterKeys(Arrays.stream(masterIds)
                .map(id -> SealTest.key(id, id.charAt(id.length() - 1)))
                .toList());
        return new SealedTexts(new Sealing(new SealingConfig(Optional.of(masters), Path.of("unused"), false)));
    }

    /** A key that is lent to everybody, as long as it is usable. */
    public record Lent(String secret, BooleanSupplier isUsable) implements KeyLease {
        @Override
        public ApiKey key() {
            return new ApiKey(secret, secret);
        }

        @Override
        public String keyId() {
            return secret;
        }

        @Override
        public boolean usable() {
            return isUsable.getAsBoolean();
        }

        @Override
        public void park(Duration pause) {
            // it is not limited
        }

        @Override
        public void reject() {
            // nor rejected
        }

        @Override
        public void answered(UnaryOperator<String> header) {
            // nor learns
        }

        @Override
        public void used(long inputTokens, long outputTokens) {
            // nor counts
        }

        @Override
        public void close() {
            // nor returns
        }
    }
}
