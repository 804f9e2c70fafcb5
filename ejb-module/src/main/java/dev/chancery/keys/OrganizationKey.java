package dev.chancery.keys;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A key as Anthropic's Admin API lists it.
 *
 * @param id the API's id of it
 * @param name its name in Anthropic's Console
 * @param status {@code active}, {@code inactive}, {@code archived}, {@code expired}, or what the API adds
 * @param hint its beginning and end, with dots between; null when the API gives none
 */
public record OrganizationKey(
        String id,
        String name,
        String status,
        @Nullable String hint,
        @Nullable Instant createdAt,
        @Nullable Instant expiresAt) {

    /** Whether the API accepts it. */
    public boolean isActive() {
        return status.equals("active");
    }

    /**
     * Whether it can be the one with this hint: both beginnings and both ends fit, as far as both are known. Hints
     * without dots, or with less than two characters on a side, fit nothing.
     */
    public boolean fits(String otherHint) {
        return hint != null && fits(sides(hint), sides(otherHint));
    }

    private static boolean fits(String[] one, String[] other) {
        return isEnough(one)
                && isEnough(other)
                && (one[0].startsWith(other[0]) || other[0].startsWith(one[0]))
                && (one[1].endsWith(other[1]) || other[1].endsWith(one[1]));
    }

    private static boolean isEnough(String[] sides) {
        return sides.length == 2 && sides[0].length() >= 2 && sides[1].length() >= 2;
    }

    private static String[] sides(String hint) {
        return hint.split("\\.{2,}|\u2026", -1);
    }
}
