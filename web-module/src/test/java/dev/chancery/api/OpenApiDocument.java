package dev.chancery.api;

import io.smallrye.openapi.api.OpenApiConfig;
import io.smallrye.openapi.runtime.OpenApiProcessor;
import io.smallrye.openapi.runtime.io.Format;
import io.smallrye.openapi.runtime.io.OpenApiSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.jboss.jandex.Indexer;

/** The OpenAPI document that the annotations of the resources make, with the names that JSON has. */
final class OpenApiDocument {
    private static final OpenAPI MODEL = made();

    private OpenApiDocument() {}

    static String text() {
        try {
            return OpenApiSerializer.serialize(model(), Format.JSON) + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static OpenAPI model() {
        return MODEL;
    }

    private static OpenAPI made() {
        OpenAPI document =
                OpenApiProcessor.bootstrap(new Plain(), index().complete(), OpenApiDocument.class.getClassLoader());
        document.getComponents().getSchemas().values().forEach(OpenApiDocument::rename);
        return document;
    }

    /** All of the API, and what of the features it shows: their enums. */
    private static Indexer index() {
        Indexer indexer = new Indexer();
        Stream.of(ApiApplication.class, dev.chancery.access.Caller.class)
                .map(OpenApiDocument::classes)
                .forEach(classes -> add(indexer, classes));
        return indexer;
    }

    private static Path classes(Class<?> inside) {
        try {
            return Path.of(
                    inside.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The classes of a directory, or of an archive: a whole build takes the other module's archive. */
    private static void add(Indexer indexer, Path classes) {
        try {
            if (Files.isDirectory(classes)) {
                addAll(indexer, classes);
            } else {
                try (FileSystem archive = FileSystems.newFileSystem(classes)) {
                    addAll(indexer, archive.getPath("/"));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void addAll(Indexer indexer, Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.filter(each -> each.toString().endsWith(".class"))
                    .sorted()
                    .toList()) {
                try (var in = Files.newInputStream(file)) {
                    indexer.index(in);
                }
            }
        }
    }

    private static void rename(Schema schema) {
        Map<String, Schema> properties = schema.getProperties();
        if (properties != null) {
            Map<String, Schema> renamed = new java.util.LinkedHashMap<>();
            properties.forEach((name, property) -> renamed.put(RecordShape.snakeCase(name), property));
            schema.setProperties(renamed);
        }
    }

    /** Nothing is configured. */
    private static final class Plain implements OpenApiConfig {
        @Override
        public <R, T> T getConfigValue(String name, Class<R> type, Function<R, T> converter, Supplier<T> defaultValue) {
            return defaultValue.get();
        }

        @Override
        public <R, T> Map<String, T> getConfigValueMap(String prefix, Class<R> type, Function<R, T> converter) {
            return Map.of();
        }

        @Override
        public void setAllowNakedPathParameter(Boolean allowed) {
            throw new UnsupportedOperationException();
        }
    }
}
