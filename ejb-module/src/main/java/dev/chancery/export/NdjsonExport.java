package dev.chancery.export;

import dev.chancery.messages.Fields;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One JSON object a line; every digit of a decimal is kept. */
final class NdjsonExport implements RowExport {
    private final OutputStream out;
    private final List<String> columns;

    NdjsonExport(OutputStream out, List<String> columns) {
        this.out = new BufferedOutputStream(out, 8192);
        this.columns = List.copyOf(columns);
    }

    @Override
    public void row(List<? extends @Nullable Object> values) {
        if (values.size() != columns.size()) {
            throw new IllegalArgumentException(values.size() + " values for " + columns.size() + " columns");
        }
        Fields.Builder fields = new Fields.Builder();
        for (int i = 0; i < columns.size(); i++) {
            fields.add(columns.get(i), field(values.get(i)));
        }
        try {
            out.write(fields.build().toBytes());
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static @Nullable Object field(@Nullable Object value) {
        if (value == null || value instanceof Number || value instanceof Boolean || value instanceof Fields) {
            return Fields.of("", value).value(""); // converted, as Fields does with numbers
        }
        return value.toString();
    }
}
