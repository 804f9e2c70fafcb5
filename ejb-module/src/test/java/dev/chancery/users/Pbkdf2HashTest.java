package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class Pbkdf2HashTest {
    private static final String SALT = "AAAAAAAAAAAAAAAAAAAAAA==";
    private static final String HASH = "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=";

    private final Pbkdf2Hash hashes = new Pbkdf2Hash(1000);

    /** Computed by another implementation: Python's {@code hashlib.pbkdf2_hmac}. */
    @Test
    void isTheStandardFunction() {
        String stored =
                "PBKDF2WithHmacSHA256:4096:c2l4dGVlbiBieXRlcyBvaw==:i2nQQvbN2Eqe2EbXnQbk9ODDsWWWwXGViUycQNFlCKM=";

        assertThat(hashes.verify("password".toCharArray(), stored)).isTrue();
        assertThat(hashes.verify("passwore".toCharArray(), stored)).isFalse();
    }

    @Test
    void knowsThePasswordAgainAndNoOther() {
        String stored = hashes.generate("a river without a bridge".toCharArray());

        assertThat(stored).matches("PBKDF2WithHmacSHA256:1000:[A-Za-z0-9+/]{43}=:[A-Za-z0-9+/]{43}=");
        assertThat(hashes.verify("a river without a bridge".toCharArray(), stored))
                .isTrue();
        assertThat(hashes.verify("a river without a bridgE".toCharArray(), stored))
                .isFalse();
        assertThat(hashes.verify(new char[0], stored)).isFalse();
    }

    @Test
    void hashesTheSamePasswordAnewEachTime() {
        assertThat(hashes.generate("same".toCharArray())).isNotEqualTo(hashes.generate("same".toCharArray()));
    }

    @Test
    void doesNotMindHowCharactersAreComposed() {
        String stored = hashes.generate("Br\u00fccke ohne Flu\u00df".toCharArray());

        assertThat(hashes.verify("Bru\u0308cke ohne Flu\u00df".toCharArray(), stored))
                .isTrue();
        assertThat(hashes.verify("Brucke ohne Flu\u00df".toCharArray(), stored)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "plain",
                "PBKDF2WithHmacSHA1:1000:" + SALT + ":" + HASH,
                "PBKDF2WithHmacSHA256:0:" + SALT + ":" + HASH,
                "PBKDF2WithHmacSHA256:999999999:" + SALT + ":" + HASH,
                "PBKDF2WithHmacSHA256:1000:" + SALT + ":"
            })
    void takesNothingElseForAHash(String stored) {
        assertThat(hashes.verify("plain".toCharArray(), stored)).isFalse();
        assertThat(Pbkdf2Hash.rounds(stored)).isZero();
    }

    @Test
    void tellsAHashWithFewRounds() {
        String stored = hashes.generate("plain".toCharArray());

        assertThat(hashes.isOutdated(stored)).isFalse();
        assertThat(new Pbkdf2Hash(1001).isOutdated(stored)).isTrue();
        assertThat(new Pbkdf2Hash(1001).verify("plain".toCharArray(), stored)).isTrue();
    }
}
