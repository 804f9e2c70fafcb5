package dev.chancery.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A Maven module: its sources and what the compiler made of them. */
record Module(String name, Path sources, Path classes) {

    static Module at(Path directory) {
        return new Module(
                directory.getFileName().toString(),
                directory.resolve("src/main/java"),
                directory.resolve("target/classes"));
    }

    /** The modules whose code ships. */
    static List<Module> shipped() {
        return Stream.of("ejb-module", "web-module")
                .map(Repository.root()::resolve)
                .map(Module::at)
                .toList();
    }

    /** Names of the top-level types, by their source files. */
    Set<String> sourceTypes() {
        return names(sources, ".java");
    }

    /** Names of the top-level types, by their class files. */
    Set<String> compiledTypes() {
        return names(classes, ".class").stream()
                .filter(name -> !name.contains("$"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The packages that hold a class. */
    Set<String> packages() {
        return compiledTypes().stream()
                .map(name -> name.substring(0, Math.max(0, name.lastIndexOf('.'))))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> names(Path tree, String ending) {
        if (!Files.isDirectory(tree)) {
            return Set.of();
        }
        try (Stream<Path> files = Files.walk(tree)) {
            return files.map(file -> tree.relativize(file).toString().replace('\\', '/'))
                    .filter(path -> path.endsWith(ending))
                    .map(path -> path.substring(0, path.length() - ending.length()))
                    .map(path -> path.replace('/', '.'))
                    .collect(Collectors.toCollection(TreeSet::new));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
