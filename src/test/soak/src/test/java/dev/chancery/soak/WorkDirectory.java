package dev.chancery.soak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where a test's servers write. */
final class WorkDirectory {

    private WorkDirectory() {}

    /** A directory of this name, without what earlier runs left in it. */
    static Path emptied(String name) throws IOException {
        Path directory = Path.of(System.getProperty("soak.work"), name).toAbsolutePath();
        if (Files.exists(directory)) {
            for (Path path : deepestFirst(directory)) {
                Files.delete(path);
            }
        }
        return Files.createDirectories(directory);
    }

    private static List<Path> deepestFirst(Path directory) throws IOException {
        try (Stream<Path> contents = Files.walk(directory)) {
            return contents.sorted(Comparator.reverseOrder()).toList();
        }
    }
}
