package dev.chancery.users;

import jakarta.security.enterprise.identitystore.PasswordHash;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/**
 * Hashes of passwords as Jakarta Security's Pbkdf2PasswordHash writes them: algorithm, rounds, salt and hash with colons
 * between, the last two in Base64. A password is hashed in its NFKC form, so that it does not matter how a keyboard
 * composes its characters.
 */
final class Pbkdf2Hash implements PasswordHash {
    /** What OWASP asks for. */
    static final int LEAST_ROUNDS = 600_000;

    private static final String ALGORITHM = "PBKDF2WithHmacSHA256";
    private static final Pattern STORED = Pattern.compile(
            "(PBKDF2WithHmacSHA(?:256|512)):([1-9][0-9]{0,7}):([A-Za-z0-9+/]{11,171}={0,2}):([A-Za-z0-9+/]{42,171}={0,2})");
    private static final int SALT_BYTES = 32;
    private static final int HASH_BYTES = 32;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final int rounds;

    Pbkdf2Hash(int rounds) {
        this.rounds = rounds;
    }

    @Override
    public String generate(char[] password) {
        byte[] salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        Base64.Encoder base64 = Base64.getEncoder();
        return ALGORITHM + ":" + rounds + ":" + base64.encodeToString(salt) + ":"
                + base64.encodeToString(hash(ALGORITHM, password, salt, rounds, HASH_BYTES));
    }

    /** Whether the hash is that of the password, in a time that does not depend on it. */
    @Override
    public boolean verify(char[] password, String stored) {
        Matcher parts = STORED.matcher(stored);
        if (!parts.matches()) {
            return false;
        }
        byte[] salt = Base64.getDecoder().decode(parts.group(3));
        byte[] expected = Base64.getDecoder().decode(parts.group(4));
        byte[] actual = hash(parts.group(1), password, salt, Integer.parseInt(parts.group(2)), expected.length);
        return MessageDigest.isEqual(expected, actual);
    }

    /** Whether a stored hash has fewer rounds than new ones get. */
    boolean isOutdated(String stored) {
        return rounds(stored) < rounds;
    }

    /** Of a hash as it is written; 0 of anything else. */
    static int rounds(String stored) {
        Matcher parts = STORED.matcher(stored);
        return parts.matches() ? Integer.parseInt(parts.group(2)) : 0;
    }

    private static byte[] hash(String algorithm, char[] password, byte[] salt, int rounds, int length) {
        char[] normal =
                Normalizer.normalize(new String(password), Normalizer.Form.NFKC).toCharArray();
        PBEKeySpec key = new PBEKeySpec(normal, salt, rounds, length * Byte.SIZE);
        try {
            return SecretKeyFactory.getInstance(algorithm).generateSecret(key).getEncoded();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This JVM does not know " + algorithm, e);
        } finally {
            key.clearPassword();
        }
    }
}
