package dev.chancery.audit;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Field by field what was before and is after, as JSON of bounded length. Not thread-safe. */
final class FieldChanges {
    static final int LONGEST = 15_000;
    private static final int LONGEST_VALUE = 500;
    private static final String LEFT_OUT = "(more fields)";

    private Fields fields = Fields.empty();
    private int length;
    private int leftOut;

    void changed(String field, @Nullable Object before, @Nullable Object after) {
        if (!isSame(before, after)) {
            put(field, Fields.of("before", kept(before), "after", kept(after)));
        }
    }

    void secretChanged(String field) {
        put(field, "changed");
    }

    /** The JSON text; empty without a change. */
    String json() {
        if (leftOut > 0) {
            return fields.with(LEFT_OUT, leftOut).toString();
        }
        return fields.isEmpty() ? "" : fields.toString();
    }

    private void put(String field, Object change) {
        String name = StoredText.of(field, 100);
        int more = Fields.of(name, change).toString().length();
        if (length + more > LONGEST) {
            leftOut++;
            return;
        }
        length += more;
        fields = fields.with(name, change);
    }

    private static boolean isSame(@Nullable Object before, @Nullable Object after) {
        if (before instanceof BigDecimal first && after instanceof BigDecimal second) {
            return first.compareTo(second) == 0;
        }
        return Objects.equals(before, after);
    }

    private static @Nullable Object kept(@Nullable Object value) {
        boolean asItIs = value instanceof Long
                || value instanceof Integer
                || value instanceof BigDecimal
                || value instanceof Boolean; // other numbers may be none for JSON
        return value == null || asItIs ? value : StoredText.of(value.toString(), LONGEST_VALUE);
    }
}
