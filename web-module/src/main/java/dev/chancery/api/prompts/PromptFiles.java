package dev.chancery.api.prompts;

import dev.chancery.api.BoundedBody;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptExport;
import dev.chancery.prompts.PromptText;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Prompts as files, in and out. Nothing of what comes in is written to a disk. */
@ApplicationScoped
public class PromptFiles {
    /** In bytes; below what servers take by themselves. */
    static final int LARGEST = 10_000_000;

    static final String ZIP = "application/zip";
    static final String YAML = "application/yaml";

    @Inject
    @SuppressWarnings("NullAway.Init") // the container's
    PromptExport export;

    /** The files of a body: those of an archive, or the one that it is. */
    static List<PromptText> read(InputStream body, @Nullable String contentLength, boolean archive) throws IOException {
        byte[] bytes = BoundedBody.read(body, contentLength, LARGEST);
        return archive
                ? PromptArchive.read(new ByteArrayInputStream(bytes))
                : List.of(new PromptText("prompt.yaml", BoundedBody.text(bytes, "file")));
    }

    /** The file of one prompt. */
    String one(String name, String label) {
        return export.one(name, label).text();
    }

    /** All prompts with a label as one archive. When it cannot be made whole, it is left without its end. */
    void write(String label, OutputStream out) {
        PromptArchive archive = new PromptArchive(out);
        export.all(label, file -> add(archive, file));
        try {
            archive.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(PromptArchive archive, PromptText file) {
        try {
            archive.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
