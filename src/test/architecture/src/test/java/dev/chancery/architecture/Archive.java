package dev.chancery.architecture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** An EAR, a WAR or a jar, read as it ships. */
record Archive(String path, Map<String, byte[]> entries) {

    static Archive read(Path file) {
        try (InputStream bytes = Files.newInputStream(file)) {
            return read(file.getFileName().toString(), bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file's name without its directories. */
    String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** The file's name without its version. */
    String artifact() {
        return name().replaceFirst("(-\\d[\\w.-]*)?\\.\\w+$", "");
    }

    /** The archives inside this one whose path matches. */
    List<Archive> inside(String path) {
        return entries.entrySet().stream()
                .filter(entry -> entry.getKey().matches(path))
                .map(entry -> read(entry.getKey(), entry.getValue()))
                .toList();
    }

    /** A main attribute of the manifest; empty when there is none. */
    String attribute(String name) {
        try {
            byte[] bytes = entries.getOrDefault("META-INF/MANIFEST.MF", new byte[0]);
            String value = new Manifest(new ByteArrayInputStream(bytes))
                    .getMainAttributes()
                    .getValue(new Attributes.Name(name));
            return value == null ? "" : value;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean contains(String entry) {
        return entries.containsKey(entry);
    }

    private static Archive read(String path, byte[] bytes) {
        try {
            return read(path, new ByteArrayInputStream(bytes));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Archive read(String path, InputStream bytes) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipInputStream zip = new ZipInputStream(bytes)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(entry.getName(), zip.readAllBytes());
            }
        }
        return new Archive(path, entries);
    }
}
