package dev.chancery.testing.postgres;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Where PostgreSQL's programs lie: Debian keeps those of the server out of the PATH. */
record Programs(Path directory) {

    private static final Path DEBIAN = Path.of("/usr/lib/postgresql");

    static Programs find() {
        return in(
                Stream.of(configured(), debian(), path()).flatMap(List::stream).toList());
    }

    /** The first of the directories that has a server. */
    static Programs in(List<Path> directories) {
        return directories.stream()
                .filter(directory -> Files.isExecutable(directory.resolve("initdb")))
                .findFirst()
                .map(Programs::new)
                .orElseThrow(() -> new PostgresNotInstalledException(
                        directories.isEmpty() ? "any place" : String.join(", ", names(directories))));
    }

    String named(String program) {
        return directory.resolve(program).toString();
    }

    private static List<String> names(List<Path> directories) {
        return directories.stream().map(Path::toString).toList();
    }

    private static List<Path> configured() {
        try {
            return List.of(Path.of(Shell.output("pg_config", "--bindir")));
        } catch (IOException noSuchCommand) {
            return List.of();
        }
    }

    /** The newest version first. */
    private static List<Path> debian() {
        if (!Files.isDirectory(DEBIAN)) {
            return List.of();
        }
        try (Stream<Path> versions = Files.list(DEBIAN)) {
            return versions.sorted(Comparator.comparingInt(Programs::version).reversed())
                    .map(version -> version.resolve("bin"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int version(Path directory) {
        String name = directory.getFileName().toString();
        return name.matches("\\d{1,4}") ? Integer.parseInt(name) : 0;
    }

    private static List<Path> path() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .filter(entry -> !entry.isBlank())
                .map(Path::of)
                .toList();
    }
}
