package dev.chancery.simulator.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints as they stand in the log. */
public final class Digests {

    private static final int KEY_ID = 12;

    private Digests() {}

    public static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    public static String sha256(String text) {
        return sha256(text.getBytes(UTF_8));
    }

    /** The first 12 hexadecimal digits of the key's SHA-256. */
    public static String keyId(String key) {
        return sha256(key).substring(0, KEY_ID);
    }
}
