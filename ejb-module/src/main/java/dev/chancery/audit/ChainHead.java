package dev.chancery.audit;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The newest link of the chain at some time. Kept outside of the database, as in the server log, it is an anchor: with
 * it a verification also finds that the end of the trail was cut off, or all of it written anew.
 *
 * @param batch the link's number, from 1; 0 before anything was sealed
 * @param hash the link's SHA-256, 64 hexadecimal digits
 */
public record ChainHead(long batch, String hash) {
    /** Before anything was sealed. */
    public static final ChainHead NONE = new ChainHead(0, "0".repeat(64));

    private static final Pattern FORM = Pattern.compile("(?<![\\w:.-])(\\d{1,18}):([0-9a-fA-F]{64})(?!\\w)");

    /**
     * Reads the form of {@link #toString()}, be it out of a whole line of the server log.
     *
     * @throws IllegalArgumentException when there is none in the text
     */
    public static ChainHead parse(String text) {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.find()) {
            throw new IllegalArgumentException("An anchor must be the number of a batch, a colon and its hash of 64"
                    + " hexadecimal digits, as the server log has it.");
        }
        return new ChainHead(Long.parseLong(matcher.group(1)), matcher.group(2).toLowerCase(java.util.Locale.ROOT));
    }

    /** The number of the batch, a colon and the hash. */
    @Override
    public String toString() {
        return batch + ":" + hash;
    }
}
