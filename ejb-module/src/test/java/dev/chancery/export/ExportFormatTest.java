package dev.chancery.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.messages.Fields;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {
    @Test
    void writesCsvWithAByteOrderMarkAndNames() {
        assertThat(written(ExportFormat.CSV, List.of("at", "cost", "text"), List.of(Instant.EPOCH, 12, "a,\"b\"\nü")))
                .isEqualTo("\uFEFFat,cost,text\r\n1970-01-01T00:00:00Z,12,\"a,\"\"b\"\"\nü\"\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+1",
                "-1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "=HYPERLINK(\"http://x\",\"y\")",
                "\uFF1D1",
                "=cmd|' /C calc'!A0",
                "-"
            })
    void neutralisesFormulas(String text) throws IOException {
        List<CSVRecord> records = parsed(written(ExportFormat.CSV, List.of("a", "b"), List.of("x", text)));

        assertThat(records.get(1).toList()).containsExactly("x", "'" + text);
        assertThat(written(ExportFormat.NDJSON, List.of("a"), List.of(text))).doesNotContain("'" + text);
    }

    @Test
    void neutralisesAFormulaForANameOfAColumn() {
        assertThat(written(ExportFormat.CSV, List.of("=A1"))).isEqualTo("\uFEFF'=A1\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "-5", "@x", "\t=1", "\uFF1D1", "'quoted'", "'", "", "plain", "it's"})
    void readsWhatItHasWritten(String text) {
        assertThat(ExportFormat.csvText(CsvExport.cell(text))).isEqualTo(text);
    }

    @Test
    void leavesNumbersAsTheyAre() {
        assertThat(written(ExportFormat.CSV, List.of("a", "b", "c"), Arrays.asList(-5, new BigDecimal("-1E-10"), null)))
                .endsWith("\r\n-5,-0.0000000001,\r\n");
    }

    @Test
    void writesOneJsonObjectALine() {
        assertThat(written(
                        ExportFormat.NDJSON,
                        List.of("at", "cost", "none", "more", "text", "on", "format"),
                        Arrays.asList(
                                Instant.EPOCH,
                                new BigDecimal("0.000000000001"),
                                null,
                                Fields.of("n", 1),
                                "=1\nü\u2028\"",
                                true,
                                ExportFormat.CSV),
                        Arrays.asList(1, 2, 3, 4, 5, 6, 7)))
                .isEqualTo("{\"at\":\"1970-01-01T00:00:00Z\",\"cost\":1E-12,\"none\":null,\"more\":{\"n\":1},"
                        + "\"text\":\"=1\\nü\u2028\\\"\",\"on\":true,\"format\":\"CSV\"}\n"
                        + "{\"at\":1,\"cost\":2,\"none\":3,\"more\":4,\"text\":5,\"on\":6,\"format\":7}\n");
    }

    @ParameterizedTest
    @EnumSource
    void refusesARowThatDoesNotFit(ExportFormat format) {
        assertThatThrownBy(() -> written(format, List.of("a", "b"), List.of("x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("1 values for 2 columns");
    }

    @ParameterizedTest
    @EnumSource
    void holdsNothingBack(ExportFormat format) {
        CountingOutput out = new CountingOutput(Long.MAX_VALUE);
        List<String> row = List.of("x".repeat(1000));
        try (RowExport export = format.open(out, List.of("a"))) {
            for (int i = 0; i < 100_000; i++) {
                export.row(row);
                assertThat(i * 1000L - out.written).isLessThan(64 * 1024);
            }
        }

        assertThat(out.written).isGreaterThan(100_000_000);
        assertThat(out.closed).as("the stream is the caller's").isFalse();
    }

    @ParameterizedTest
    @EnumSource
    void saysWhenTheStreamIsGone(ExportFormat format) {
        CountingOutput out = new CountingOutput(100_000);
        assertThatThrownBy(() -> {
                    try (RowExport export = format.open(out, List.of("a"))) {
                        Collections.nCopies(300, "x".repeat(1000)).forEach(text -> export.row(List.of(text)));
                    }
                })
                .isInstanceOf(UncheckedIOException.class)
                .hasMessageContaining("gone");
    }

    @SafeVarargs
    private static String written(ExportFormat format, List<String> columns, List<? extends Object>... rows) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (RowExport export = format.open(out, columns)) {
            Arrays.stream(rows).forEach(export::row);
        }
        return out.toString(StandardCharsets.UTF_8);
    }

    private static List<CSVRecord> parsed(String csv) throws IOException {
        return CSVParser.parse(csv, CSVFormat.RFC4180).getRecords();
    }

    private static final class CountingOutput extends OutputStream {
        private final long most;
        private long written;
        private boolean closed;

        CountingOutput(long most) {
            this.most = most;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            written += length;
            if (written > most) {
                throw new IOException("gone");
            }
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
