package dev.chancery.bench;

import java.util.List;
import java.util.Locale;
import java.util.function.DoubleUnaryOperator;

/** A median, with the least and the most. */
record Spread(double median, double least, double most) {
    static Spread of(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int size = sorted.size();
        double median = (sorted.get((size - 1) / 2) + sorted.get(size / 2)) / 2;
        return new Spread(median, sorted.get(0), sorted.get(size - 1));
    }

    /** The same of another unit; least and most change places where that turns them round. */
    Spread map(DoubleUnaryOperator unit) {
        return of(List.of(unit.applyAsDouble(least), unit.applyAsDouble(median), unit.applyAsDouble(most)));
    }

    /** The median alone. */
    String number() {
        return number(median);
    }

    @Override
    public String toString() {
        return number(median) + " (" + number(least) + " to " + number(most) + ")";
    }

    private static String number(double value) {
        return String.format(Locale.ROOT, value < 10 ? "%.2f" : "%,.0f", value);
    }
}
