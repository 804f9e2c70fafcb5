package dev.chancery.conversations;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A place in the memory: {@code /memories}, or below. What leads out of it, or looks as if it did, is refused: the places
 * are keys of rows, and yet nobody should have to think about that.
 */
record MemoryPath(String text) {
    static final MemoryPath ROOT = new MemoryPath("/memories");

    private static final int LONGEST = 500;
    private static final Pattern ENCODED = Pattern.compile("%(2e|2f|5c|00)");

    /** @throws MemoryException when it is not allowed */
    static MemoryPath of(String given) {
        String path = given.length() > 1 && given.endsWith("/") ? given.substring(0, given.length() - 1) : given;
        boolean inside = path.equals("/memories") || path.startsWith("/memories/");
        if (!inside || path.length() > LONGEST || !isPlain(path)) {
            throw new MemoryException(
                    "Error: The path must be /memories or below it, without . or .. in it, and have at" + " most "
                            + LONGEST + " characters");
        }
        return new MemoryPath(path);
    }

    private static boolean isPlain(String path) {
        return path.chars().noneMatch(Character::isISOControl)
                && path.indexOf('\\') < 0
                && !ENCODED.matcher(path.toLowerCase(Locale.ROOT)).find()
                && List.of(path.substring(1).split("/", -1)).stream()
                        .noneMatch(part -> part.isBlank() || part.equals(".") || part.equals(".."));
    }

    /** Whether the other one lies below this one. */
    boolean holds(String other) {
        return other.startsWith(text + "/");
    }

    boolean isRoot() {
        return equals(ROOT);
    }

    @Override
    public String toString() {
        return text;
    }
}
