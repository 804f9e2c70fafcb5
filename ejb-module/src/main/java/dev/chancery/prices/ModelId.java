package dev.chancery.prices;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** How rows are for models: by an exact id, or one that goes on with a hyphen and a date of eight digits. */
final class ModelId {
    private static final Pattern DATE = Pattern.compile("-[0-9]{8}");

    private ModelId() {}

    static boolean matches(String row, String requested) {
        return requested.startsWith(row)
                && (requested.length() == row.length()
                        || DATE.matcher(requested.substring(row.length())).matches());
    }

    static <T> Optional<T> longest(Collection<T> rows, Function<T, String> model, String requested) {
        return rows.stream()
                .filter(row -> matches(model.apply(row), requested))
                .max(Comparator.comparingInt(row -> model.apply(row).length()));
    }
}
