package dev.chancery.testing.postgres;

import java.util.List;

/** What a commit of the test's server means. */
public enum Durability {
    /** As in production: what is committed is on the disk. */
    DURABLE("fsync=on synchronous_commit=on"),
    /** For tests that kill nothing: commits cost no disk. */
    QUICK("fsync=off synchronous_commit=off full_page_writes=off");

    private final String settings;

    Durability(String settings) {
        this.settings = settings;
    }

    List<String> settings() {
        return List.of(settings.split(" "));
    }
}
