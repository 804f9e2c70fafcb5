package dev.chancery.soak;

import dev.chancery.soak.load.LoadResource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The EAR of this build with one more web module, through which the load comes. */
final class LoadEar {

    private static final String BEANS = """
            <beans xmlns="https://jakarta.ee/xml/ns/jakartaee" version="4.0" bean-discovery-mode="all"/>
            """;
    private static final String MODULE =
            "<module><web><web-uri>load.war</web-uri><context-root>/load</context-root></web></module>";

    private LoadEar() {}

    static Path in(Path directory) throws IOException {
        Files.createDirectories(directory);
        Path war = war(directory.resolve("load.war"));
        Path ear = directory.resolve("chancery.ear");
        Files.copy(Path.of(System.getProperty("chancery.ear")), ear);
        try (FileSystem archive = FileSystems.newFileSystem(ear)) {
            Files.copy(war, archive.getPath("load.war"));
            Path descriptor = archive.getPath("META-INF/application.xml");
            Files.writeString(descriptor, withModule(Files.readString(descriptor)));
        }
        return ear;
    }

    private static String withModule(String descriptor) {
        int end = descriptor.lastIndexOf("</module>") + "</module>".length();
        return descriptor.substring(0, end) + MODULE + descriptor.substring(end);
    }

    private static Path war(Path file) throws IOException {
        try (FileSystem archive =
                FileSystems.newFileSystem(URI.create("jar:" + file.toUri()), Map.of("create", "true"))) {
            Files.createDirectories(archive.getPath("WEB-INF"));
            Files.writeString(archive.getPath("WEB-INF/beans.xml"), BEANS);
            for (Path type : classes()) {
                Path target = archive.getPath(
                        "WEB-INF/classes",
                        LoadResource.class.getPackageName().replace('.', '/'),
                        type.getFileName().toString());
                Files.createDirectories(target.getParent());
                Files.copy(type, target);
            }
        }
        return file;
    }

    private static List<Path> classes() throws IOException {
        try (Stream<Path> files = Files.list(directory())) {
            return files.filter(file -> file.toString().endsWith(".class")).toList();
        }
    }

    private static Path directory() {
        try {
            return Path.of(LoadResource.class.getResource("LoadResource.class").toURI())
                    .getParent();
        } catch (URISyntaxException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
