package dev.chancery.console.playground;

import java.io.IOException;
import java.io.Serializable;

/** A file of test cases cannot be taken; the console words why. */
final class CaseFileException extends IOException {
    private static final long serialVersionUID = 1L;

    private final String key;
    private final Serializable[] values;

    /**
     * @param key of the translation
     * @param values what stands in it
     */
    CaseFileException(String key, Serializable... values) {
        super(key);
        this.key = key;
        this.values = values.clone();
    }

    String key() {
        return key;
    }

    Object[] values() {
        return values.clone();
    }
}
