package dev.chancery.console.playground;

import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Test cases as CSV: a column for each variable, {@code expected}, and on the way out the answers. */
final class CaseFile {
    static final int MOST = 200;

    private static final int LONGEST = 100_000;
    private static final String EXPECTED = "expected";
    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .build();

    private CaseFile() {}

    /**
     * Reads cases.
     *
     * @param in UTF-8; closed
     * @throws CaseFileException when it is no CSV, has too many rows or a value that is too long; the message says which
     */
    static List<TestCase> read(InputStream in) throws IOException {
        List<TestCase> cases = new ArrayList<>();
        try (Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
                CSVParser parser = FORMAT.parse(reader)) {
            for (CSVRecord row : parser) {
                if (cases.size() == MOST) {
                    throw new CaseFileException("cases.file.rows", MOST);
                }
                cases.add(testCase(row));
            }
        } catch (IllegalArgumentException | UncheckedIOException e) {
            throw new CaseFileException("cases.file.no-csv", String.valueOf(e.getMessage()));
        }
        return cases;
    }

    /** Writes cases with what was answered; neither flushes nor closes. */
    static void write(List<TestCase> cases, Set<String> variables, OutputStream out) {
        List<String> columns = Stream.of(
                        variables.stream(),
                        Stream.of(EXPECTED),
                        Stream.of(Side.values()).flatMap(CaseFile::columns))
                .flatMap(names -> names)
                .toList();
        RowExport rows = ExportFormat.CSV.open(out, columns);
        cases.forEach(each -> rows.row(row(each, variables)));
        rows.close();
    }

    private static TestCase testCase(CSVRecord row) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Map.Entry<String, String> cell : row.toMap().entrySet()) {
            if (cell.getValue().length() > LONGEST) {
                throw new CaseFileException("cases.file.value", row.getRecordNumber(), LONGEST);
            }
            values.put(cell.getKey().replace(BYTE_ORDER_MARK, "").strip(), ExportFormat.csvText(cell.getValue()));
        }
        Set<String> answers = new LinkedHashSet<>();
        Stream.of(Side.values()).flatMap(CaseFile::columns).forEach(answers::add);
        values.keySet().removeAll(answers);
        String expected = values.remove(EXPECTED);
        return new TestCase(values, expected == null ? "" : expected);
    }

    private static Stream<String> columns(Side side) {
        String suffix = "_" + side.value();
        return Stream.of("answer" + suffix, "grade" + suffix, "cost" + suffix, "millis" + suffix);
    }

    private static List<@Nullable Object> row(TestCase each, Set<String> variables) {
        List<@Nullable Object> row = new ArrayList<>();
        variables.forEach(name -> row.add(each.value(name)));
        row.add(each.expected());
        for (Side side : Side.values()) {
            CaseResult result = each.result(side).orElse(null);
            row.add(result == null ? null : result.text());
            row.add(
                    result == null || result.grade() == Grade.NONE
                            ? null
                            : result.grade().name());
            row.add(result == null ? null : result.cost());
            row.add(
                    result == null || result.duration() == null
                            ? null
                            : result.duration().toMillis());
        }
        return row;
    }
}
