package dev.chancery.keys;

import java.util.Base64;
import java.util.regex.Pattern;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/** A key that seals others: AES with 256 bits, under an id that stands beside what it sealed. It does not print. */
final class MasterKey {
    static final int BYTES = 32;
    private static final Pattern ID = Pattern.compile("[a-z0-9-]{1,32}");

    private final String id;
    private final SecretKey key;

    /** @throws IllegalArgumentException when the id or the length is not allowed; the message does not show the key */
    MasterKey(String id, byte[] key) {
        if (!ID.matcher(id).matches()) {
            throw new IllegalArgumentException("the id of a master key must be 1 to 32 of a-z, 0-9 and -");
        }
        if (key.length != BYTES) {
            throw new IllegalArgumentException(
                    "the master key " + id + " must be " + BYTES + " bytes but is " + key.length);
        }
        this.id = id;
        this.key = new SecretKeySpec(key, "AES");
    }

    /**
     * Reads {@code id:base64}.
     *
     * @throws IllegalArgumentException when it is not that; the message does not show the key
     */
    static MasterKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("a master key must be written as id:base64");
        }
        String id = text.substring(0, colon).strip();
        try {
            return new MasterKey(
                    id, Base64.getDecoder().decode(text.substring(colon + 1).strip()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    e.getMessage() != null && e.getMessage().contains("master key")
                            ? e.getMessage()
                            : "the master key " + shown(id) + " is no base64");
        }
    }

    String id() {
        return id;
    }

    SecretKey key() {
        return key;
    }

    /** As it stands in a file. */
    String reveal() {
        return id + ":" + Base64.getEncoder().encodeToString(key.getEncoded());
    }

    @Override
    public String toString() {
        return "master key " + id;
    }

    /** Somebody may have written the key where the id should be. */
    private static String shown(String id) {
        return ID.matcher(id).matches() ? id : "(id not shown)";
    }
}
