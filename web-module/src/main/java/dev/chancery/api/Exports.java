package dev.chancery.api;

import dev.chancery.export.ExportFormat;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.function.Consumer;

/** Answers that are files, written as they are read: however many rows there are, they take no memory. */
public final class Exports {
    private Exports() {}

    /**
     * The answer with a file.
     *
     * @param write into a stream that it does not close; what it throws before the first byte is answered as usual, what it
     *     throws later breaks the file off
     */
    public static Response file(String name, String mediaType, Consumer<OutputStream> write) {
        StreamingOutput content = out -> {
            try {
                write.accept(out);
            } catch (UncheckedIOException e) {
                throw new IOException(e.getCause());
            }
        };
        return Response.ok(content)
                .header("Content-Type", mediaType)
                .header("Content-Disposition", "attachment; filename=\"" + name + "\"")
                .build();
    }

    /** The answer with rows. */
    public static Response rows(String name, ExportFormat format, Consumer<OutputStream> write) {
        return file(name + "." + format.fileEnding(), format.mediaType(), write);
    }

    /**
     * The format of a parameter.
     *
     * @throws InvalidRequestException when it is neither {@code csv} nor {@code ndjson}
     */
    public static ExportFormat format(String text) {
        for (ExportFormat format : ExportFormat.values()) {
            if (format.name().toLowerCase(Locale.ROOT).equals(text)) {
                return format;
            }
        }
        throw new InvalidRequestException("format", "must be csv or ndjson");
    }
}
