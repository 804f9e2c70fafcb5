package dev.chancery.export;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * CSV by RFC 4180 for spreadsheets. They take a text for a formula when it begins with one of a few characters; such a
 * text gets a quote in front. Numbers are left alone, also negative ones, and so are all texts in {@link NdjsonExport}.
 */
final class CsvExport implements RowExport {
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    /** The last four are full-width forms, which some spreadsheets take for the same. */
    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private final int columns;
    private final CSVPrinter printer;

    CsvExport(OutputStream out, List<String> columns) {
        this.columns = columns.size();
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        try {
            writer.write(BYTE_ORDER_MARK);
            printer = new CSVPrinter(writer, CSVFormat.RFC4180);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        row(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (values.size() != columns) {
            throw new IllegalArgumentException(values.size() + " values for " + columns + " columns");
        }
        try {
            for (Object value : values) {
                printer.print(cell(value));
            }
            printer.println();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String cell(@Nullable Object value) {
        if (value == null) {
            return "";
        }
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = value.toString();
        return value instanceof Number || !beginsAFormula(text) ? text : "'" + text;
    }

    /** Of {@link #cell}, the text again. */
    static String text(String cell) {
        return cell.startsWith("'") && beginsAFormula(cell.substring(1)) ? cell.substring(1) : cell;
    }

    private static boolean beginsAFormula(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
