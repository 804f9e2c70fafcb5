package dev.chancery.bench;

import java.nio.file.Path;

/** A JDK by its home directory. */
record Java(Path home) {
    /** The one that runs this. */
    static Java current() {
        return new Java(Path.of(System.getProperty("java.home")));
    }

    String command() {
        return home.resolve("bin").resolve("java").toString();
    }
}
