package dev.chancery.audit;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * SHA-256 over values in an encoding that is one for each content: numbers are eight bytes, texts are their length and
 * their UTF-16 units, what is missing has the length -1. So nothing can be moved from one column into the next.
 */
final class ChainDigest {
    private static final String FORMAT = "chancery audit chain 1";
    private static final long MICROS_A_SECOND = 1_000_000;

    private final MessageDigest sha256;

    ChainDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) { // every Java platform has it
            throw new IllegalStateException(e);
        }
        text(FORMAT);
    }

    ChainDigest row(AuditEntry row) {
        Long place = row.place();
        return number(place == null ? -1 : place)
                .text(row.id())
                .instant(row.happened())
                .text(row.actor())
                .text(row.kind())
                .text(row.source())
                .text(row.action())
                .text(row.resourceType())
                .text(row.resourceId())
                .text(row.summary())
                .text(row.outcome())
                .text(row.failure())
                .text(row.correlation())
                .text(row.changes());
    }

    ChainDigest text(@Nullable String text) {
        int length = text == null ? -1 : text.length();
        ByteBuffer bytes = ByteBuffer.allocate(4 + 2 * Math.max(0, length));
        bytes.putInt(length);
        if (text != null) {
            bytes.asCharBuffer().put(text);
        }
        sha256.update(bytes.array());
        return this;
    }

    ChainDigest number(long number) {
        sha256.update(ByteBuffer.allocate(8).putLong(number).array());
        return this;
    }

    /** In microseconds, as it is stored. */
    ChainDigest instant(Instant instant) {
        return number(instant.getEpochSecond() * MICROS_A_SECOND + instant.getNano() / 1000);
    }

    /** The hash, in small letters. Nothing can follow. */
    String hex() {
        return HexFormat.of().formatHex(sha256.digest());
    }
}
