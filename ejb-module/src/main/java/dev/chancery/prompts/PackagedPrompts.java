package dev.chancery.prompts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The prompts that applications bring along as files, for when the library has none. A prompt's name says where its file
 * lies: class paths cannot be listed in the same way on every server, but a file can be asked for by its name.
 */
final class PackagedPrompts {
    static final String FOLDER = "META-INF/chancery/prompts/";
    private static final int MOST_BYTES = 4 * YamlReader.LONGEST;

    private final Map<ClassLoader, Map<String, Optional<PackagedPrompt>>> files =
            Collections.synchronizedMap(new WeakHashMap<>());

    /** Where the file of a prompt lies in an application's archive. */
    static String path(String name) {
        return FOLDER + PromptFile.path(name);
    }

    /**
     * The file of a prompt: of the archive that asks, or else as the thread's context class loader finds it. Reads it when
     * it is asked for the first time.
     *
     * @param archive the class loader of whoever asks; null when it is not known
     * @throws InvalidPromptException when the file is malformed, or has another prompt, naming file and field
     */
    Optional<PackagedPrompt> find(String name, @Nullable ClassLoader archive) {
        return Stream.of(Optional.ofNullable(archive), context())
                .flatMap(Optional::stream)
                .flatMap(loader -> find(name, loader, path(name)).stream())
                .findFirst();
    }

    private static Optional<ClassLoader> context() {
        return Optional.ofNullable(Thread.currentThread().getContextClassLoader());
    }

    private Optional<PackagedPrompt> find(String name, ClassLoader loader, String path) {
        return files.computeIfAbsent(loader, none -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        name, none -> read(loader, path).map(text -> PackagedPrompt.of(file(name, path, text))));
    }

    private static PromptFile file(String name, String path, String text) {
        PromptFile file = PromptFile.read(path, text);
        InvalidPromptException.check(
                file.name().equals(name), "name", "in " + path + " must be '" + name + "', as the file's place says");
        return file;
    }

    private static Optional<String> read(ClassLoader loader, String path) {
        try (InputStream in = loader.getResourceAsStream(path)) {
            return in == null ? Optional.empty() : Optional.of(text(in.readNBytes(MOST_BYTES)));
        } catch (CharacterCodingException e) {
            throw new InvalidPromptException("file", "in " + path + " is not in UTF-8");
        } catch (IOException e) {
            throw new InvalidPromptException("file", "in " + path + " cannot be read: " + e.getMessage());
        }
    }

    private static String text(byte[] utf8) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
    }
}
