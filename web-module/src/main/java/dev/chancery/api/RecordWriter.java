package dev.chancery.api;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes records as JSON objects: in the order of their components, every digit of a decimal kept, nulls written. */
final class RecordWriter {
    private RecordWriter() {}

    static Fields fields(Record of) {
        Fields.Builder fields = new Fields.Builder();
        RecordShape.of(of.getClass())
                .components()
                .forEach(component -> fields.add(component.name(), value(component.value(of))));
        return fields.build();
    }

    private static @Nullable Object value(@Nullable Object value) {
        if (value instanceof Optional<?> optional) {
            return value(optional.orElse(null));
        }
        if (value instanceof Record of) {
            return fields(of);
        }
        if (value instanceof BigDecimal decimal) {
            return plain(decimal);
        }
        if (value instanceof Collection<?> collection) {
            return Fields.of("", collection.stream().map(RecordWriter::value).toList())
                    .value("");
        }
        if (value instanceof Map<?, ?> map) {
            Map<String, @Nullable Object> copy = new LinkedHashMap<>();
            map.forEach((name, each) -> copy.put(String.valueOf(name), value(each)));
            return Fields.copyOf(copy);
        }
        boolean asItIs =
                value == null || value instanceof Number || value instanceof Boolean || value instanceof Fields;
        return asItIs ? Fields.of("", value).value("") : String.valueOf(value);
    }

    /** Without zeros at the end: 0.50 dollars are 0.5. */
    private static Object plain(BigDecimal decimal) {
        BigDecimal stripped = decimal.stripTrailingZeros();
        return Fields.ofNumber(stripped.scale() < 0 ? stripped.setScale(0) : stripped);
    }
}
