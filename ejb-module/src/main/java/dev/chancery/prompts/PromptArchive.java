package dev.chancery.prompts;

import static dev.chancery.prompts.InvalidPromptException.check;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/**
 * Files of prompts in one ZIP archive. The same files are always the same archive, byte by byte. Nothing of an archive that
 * is read is written to a disk, and no more of it is unpacked than is allowed.
 */
public final class PromptArchive implements AutoCloseable {
    private static final LocalDateTime TIME = LocalDateTime.of(2000, 1, 1, 0, 0); // not that of the export
    private static final int MOST_FILES = 2000;
    private static final int MOST_BYTES = 64_000_000;

    private final ZipOutputStream zip;

    /** Begins an archive on a stream, which is closed with it. */
    public PromptArchive(OutputStream out) {
        this.zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    }

    /**
     * Adds a file.
     *
     * @throws IOException when the stream takes no more
     */
    public void add(PromptText file) throws IOException {
        ZipEntry entry = new ZipEntry(file.path());
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        zip.write(file.text().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    /** Ends the archive. */
    @Override
    public void close() throws IOException {
        zip.close();
    }

    /**
     * The files of an archive whose names end with {@code .yaml} or {@code .yml}; others are left out. Does not close the
     * stream.
     *
     * @throws InvalidPromptException when it is no archive, a file is not in UTF-8, or there are more than 2,000 files or
     *     64,000,000 bytes of them
     * @throws IOException when the stream cannot be read
     */
    public static List<PromptText> read(InputStream in) throws IOException {
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8);
        List<PromptText> files = new ArrayList<>();
        int left = MOST_BYTES;
        int entries = 0;
        try {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                check(++entries <= MOST_FILES, "archive", "must have at most " + MOST_FILES + " files");
                byte[] bytes = zip.readNBytes(left + 1);
                left -= bytes.length;
                check(left >= 0, "archive", "must have at most " + MOST_BYTES + " bytes when unpacked");
                if (entry.getName().endsWith(".yaml") || entry.getName().endsWith(".yml")) {
                    files.add(new PromptText(entry.getName(), text(entry.getName(), bytes)));
                }
            }
        } catch (ZipException | EOFException | IllegalArgumentException e) {
            throw e instanceof InvalidPromptException known
                    ? known
                    : new InvalidPromptException("archive", "is no ZIP archive that can be read");
        }
        check(entries > 0, "archive", "must be a ZIP archive with at least one file");
        return files;
    }

    private static String text(String path, byte[] utf8) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(utf8))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new InvalidPromptException("file", "in " + path + " is not in UTF-8");
        }
    }
}
