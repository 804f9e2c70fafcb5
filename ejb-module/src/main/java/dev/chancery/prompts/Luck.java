package dev.chancery.prompts;

import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** On which side of a split a call is: 0 to 99. */
final class Luck {
    private static final int SIDES = 100;

    private Luck() {}

    /** The same for the same prompt and stickiness, and even over many of these; without it, by chance. */
    static int of(PromptReference reference, @Nullable String sticky) {
        if (sticky == null) {
            return ThreadLocalRandom.current().nextInt(SIDES);
        }
        int hash = (reference.name() + '\n' + sticky).hashCode();
        hash ^= hash >>> 16; // mixed, since hashes of similar texts are near each other
        hash *= 0x85ebca6b;
        hash ^= hash >>> 13;
        hash *= 0xc2b2ae35;
        hash ^= hash >>> 16;
        return Math.floorMod(hash, SIDES);
    }
}
