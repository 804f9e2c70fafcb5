package dev.chancery.console;

import java.io.Serializable;
import java.util.List;

/**
 * A line of the keyboard help.
 *
 * @param keys as they are printed on the keyboard
 * @param meaningKey translation key of what they do
 */
public record KeyHint(List<String> keys, String meaningKey) implements Serializable {
    /** @throws IllegalArgumentException when there are no keys */
    public KeyHint {
        keys = List.copyOf(keys);
        if (keys.isEmpty()) {
            throw new IllegalArgumentException("keys must not be empty");
        }
    }
}
