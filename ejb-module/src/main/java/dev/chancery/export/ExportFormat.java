package dev.chancery.export;

import java.io.OutputStream;
import java.util.List;

/** How rows can be exported. */
public enum ExportFormat {
    /** RFC 4180, in UTF-8 with a byte order mark, formulas neutralised. */
    CSV("text/csv; charset=UTF-8", "csv") {
        @Override
        public RowExport open(OutputStream out, List<String> columns) {
            return new CsvExport(out, columns);
        }
    },
    /** One JSON object a line, in UTF-8. */
    NDJSON("application/x-ndjson", "ndjson") {
        @Override
        public RowExport open(OutputStream out, List<String> columns) {
            return new NdjsonExport(out, columns);
        }
    };

    private final String mediaType;
    private final String fileEnding;

    ExportFormat(String mediaType, String fileEnding) {
        this.mediaType = mediaType;
        this.fileEnding = fileEnding;
    }

    /**
     * Begins an export; CSV writes its first line at once.
     *
     * @param out stays the caller's to close
     * @param columns their names, different from each other
     */
    public abstract RowExport open(OutputStream out, List<String> columns);

    /** The text that a cell of an exported CSV stands for: without the quote that keeps it from being a formula. */
    public static String csvText(String cell) {
        return CsvExport.text(cell);
    }

    /** For a Content-Type header. */
    public String mediaType() {
        return mediaType;
    }

    /** What a file's name ends with, after the dot. */
    public String fileEnding() {
        return fileEnding;
    }
}
