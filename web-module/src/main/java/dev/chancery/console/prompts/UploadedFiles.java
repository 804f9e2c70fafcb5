package dev.chancery.console.prompts;

import dev.chancery.console.editor.InvalidFieldException;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Files that somebody uploads, as prompts are exchanged: YAML, or archives of it. */
final class UploadedFiles {
    private final List<PromptText> files = new ArrayList<>();

    /**
     * Takes a file.
     *
     * @throws InvalidFieldException when it is not in UTF-8
     * @throws dev.chancery.prompts.InvalidPromptException when it is an archive that is not allowed
     */
    void add(String name, byte[] content) {
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip")) {
            files.addAll(unpacked(content));
        } else {
            files.add(new PromptText(name, text(name, content)));
        }
    }

    List<PromptText> all() {
        return List.copyOf(files);
    }

    private static List<PromptText> unpacked(byte[] content) {
        try {
            return PromptArchive.read(new ByteArrayInputStream(content));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String text(String name, byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidFieldException("file", "is not in UTF-8: " + name);
        }
    }
}
