package dev.chancery.reconciliation;

import dev.chancery.keys.BilledCost;
import dev.chancery.keys.BilledUse;
import dev.chancery.usage.UseBucket;
import dev.chancery.usage.UseSeries;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Brings both sides together by day and model. Not thread-safe. */
final class Sheet {
    /** An alias is metered and a dated id billed, or the other way round. */
    private static final Pattern DATE = Pattern.compile("[-@]20\\d{6}$");

    private final Map<Place, Compared> places =
            new TreeMap<>(Comparator.comparing(Place::day).reversed().thenComparing(Place::model));

    private record Place(LocalDate day, String model) {}

    void metered(UseSeries model) {
        model.buckets().stream()
                .filter(bucket ->
                        bucket.use().tokens() > 0 || bucket.use().cost().signum() != 0)
                .forEach(bucket -> metered(model.group(), bucket));
    }

    private void metered(String model, UseBucket bucket) {
        add(
                LocalDate.ofInstant(bucket.start(), ZoneOffset.UTC),
                model,
                new Compared(bucket.use().tokens(), 0, bucket.use().cost(), BigDecimal.ZERO));
    }

    void billed(BilledUse use) {
        add(use.day(), use.model(), new Compared(0, use.tokens(), BigDecimal.ZERO, BigDecimal.ZERO));
    }

    void billed(BilledCost cost) {
        add(cost.day(), cost.model(), new Compared(0, 0, BigDecimal.ZERO, cost.dollars()));
    }

    private void add(LocalDate day, String model, Compared more) {
        places.merge(new Place(day, DATE.matcher(model).replaceFirst("")), more, Compared::plus);
    }

    /** @param settledBefore days that ended by then are settled */
    List<ReconciliationRow> rows(Instant settledBefore) {
        return places.entrySet().stream()
                .map(entry -> new ReconciliationRow(
                        entry.getKey().day(),
                        entry.getKey().model(),
                        entry.getValue(),
                        !entry.getKey()
                                .day()
                                .plusDays(1)
                                .atStartOfDay(ZoneOffset.UTC)
                                .toInstant()
                                .isAfter(settledBefore)))
                .toList();
    }
}
