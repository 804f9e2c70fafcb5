package dev.chancery.keys;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals texts by AES-256-GCM, bound to the record they stand in and to its version: what was sealed for one record opens
 * in no other, and an older text of the same record does not open in place of the present one.
 *
 * <p>A sealed text is {@code v1:ID:DATA}: the master key's id, and in base64 (URL alphabet, no padding) the nonce of 12
 * bytes, the ciphertext and the tag of 16 bytes. Associated data is {@code v1}, master key's id, record id and version.
 */
final class Seal {
    private static final String FORMAT = "v1";
    private static final Pattern SEALED = Pattern.compile(FORMAT + ":([a-z0-9-]{1,32}):([A-Za-z0-9_-]+)");
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final MasterKeys masters;
    private final SecureRandom random;

    Seal(MasterKeys masters, SecureRandom random) {
        this.masters = masters;
        this.random = random;
    }

    /**
     * Seals by the first master key.
     *
     * @throws IllegalStateException when there is none
     */
    String seal(String text, String recordId, long version) {
        MasterKey master = masters.first().orElseThrow(() -> new IllegalStateException("there is no master key"));
        byte[] nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        byte[] sealed =
                crypt(Cipher.ENCRYPT_MODE, master, nonce, text.getBytes(StandardCharsets.UTF_8), recordId, version);
        byte[] whole = new byte[NONCE_BYTES + sealed.length];
        System.arraycopy(nonce, 0, whole, 0, NONCE_BYTES);
        System.arraycopy(sealed, 0, whole, NONCE_BYTES, sealed.length);
        return FORMAT + ":" + master.id() + ":" + encode(whole);
    }

    /** Opens; empty when it cannot be opened as this version of this record, for whatever reason. */
    Optional<String> open(String sealed, String recordId, long version) {
        Matcher parts = SEALED.matcher(sealed);
        return parts.matches()
                ? masters.byId(parts.group(1)).flatMap(master -> open(master, parts.group(2), recordId, version))
                : Optional.empty();
    }

    /** The id of the master key that sealed it; empty when that does not stand there. */
    static Optional<String> masterId(String sealed) {
        Matcher parts = SEALED.matcher(sealed);
        return parts.matches() ? Optional.of(parts.group(1)) : Optional.empty();
    }

    /** Whether a text was sealed by the master key that seals now. */
    boolean isCurrent(String sealed) {
        return masterId(sealed).equals(masters.first().map(MasterKey::id));
    }

    private static Optional<String> open(MasterKey master, String data, String recordId, long version) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(data);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
        if (whole.length < NONCE_BYTES + TAG_BITS / 8 || !encode(whole).equals(data)) { // one text a value, no other
            return Optional.empty();
        }
        try {
            byte[] nonce = Arrays.copyOf(whole, NONCE_BYTES);
            byte[] rest = Arrays.copyOfRange(whole, NONCE_BYTES, whole.length);
            byte[] text = crypt(Cipher.DECRYPT_MODE, master, nonce, rest, recordId, version);
            return Optional.of(new String(text, StandardCharsets.UTF_8));
        } catch (IllegalStateException e) {
            return Optional.empty();
        }
    }

    private static byte[] crypt(int mode, MasterKey master, byte[] nonce, byte[] text, String recordId, long version) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, master.key(), new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(
                    (FORMAT + "\n" + master.id() + "\n" + recordId + "\n" + version).getBytes(StandardCharsets.UTF_8));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("AES-GCM failed: " + e.getClass().getSimpleName(), e);
        }
    }

    private static String encode(byte[] bytes) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
