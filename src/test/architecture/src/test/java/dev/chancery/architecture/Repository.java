package dev.chancery.architecture;

import java.nio.file.Files;
import java.nio.file.Path;

/** The checked-out tree that this test is part of. */
final class Repository {

    private Repository() {}

    /** The top directory, found upwards from where the test was started. */
    static Path root() {
        Path directory = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(directory.resolve("ejb-module"))) {
            directory = directory.getParent();
            if (directory == null) {
                throw new IllegalStateException("Start the architecture tests inside the repository");
            }
        }
        return directory;
    }
}
