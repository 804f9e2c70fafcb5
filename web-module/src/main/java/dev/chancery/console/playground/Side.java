package dev.chancery.console.playground;

import java.util.Locale;

/** Which of the two versions that are compared. */
enum Side {
    A("cases.version.a"),
    B("cases.version.b");

    private final String labelKey;

    Side(String labelKey) {
        this.labelKey = labelKey;
    }

    /** Translation key of its name. */
    String labelKey() {
        return labelKey;
    }

    /** As addresses and columns of files have it. */
    String value() {
        return name().toLowerCase(Locale.ROOT);
    }
}
