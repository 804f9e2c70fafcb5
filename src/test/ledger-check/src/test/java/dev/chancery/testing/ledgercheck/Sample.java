package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Three sources that agree, about three attempts: one that succeeded, one that failed, one that a crash cut off. */
final class Sample {

    static final String PRICE = "price-1";
    static final Tokens USED = new Tokens(1000, 200, 0, 0, 0, 0);
    static final BigDecimal COST = new BigDecimal("0.006000000000");

    final List<Told> told = new ArrayList<>(
            List.of(Told.success("call-a1", 1000, 200), Told.failure("call-a2"), Told.failure("call-without-attempt")));
    final List<Received> received = new ArrayList<>(List.of(
            new Received("a1", "req-1", 200, true, USED),
            new Received("a2", "req-2", 529, true, null),
            new Received("a3", "req-3", 200, false, USED)));
    final List<Row> rows = new ArrayList<>(List.of(
            row("a1", Row.State.SUCCEEDED, 200, "req-1", USED, COST),
            row("a2", Row.State.FAILED, 529, "req-2", null, null),
            row("a3", Row.State.UNKNOWN, 0, "", null, null)));
    final List<Rate> rates = List.of(
            new Rate(PRICE, 0, new BigDecimal("3"), new BigDecimal("15"), null, null, null),
            new Rate(PRICE, 200_000, new BigDecimal("6"), new BigDecimal("22.5"), null, null, null));
    final Map<Sum.Key, Sum> sums = new HashMap<>();
    final Set<Sum.Time> summed = new HashSet<>();
    long histogram = 1;
    BigDecimal reserved = BigDecimal.ZERO;
    final List<Spend> spends = new ArrayList<>(List.of(spend("0.0059", "0.006")));

    Sample() {
        rows.forEach(row -> row.counted()
                .forEach(counted -> sums.merge(key(counted.dimension(), counted.value()), Sum.of(row), Sum::plus)));
    }

    static Row row(String id, Row.State state, int status, String request, Tokens used, BigDecimal cost) {
        return new Row(
                id,
                state,
                status,
                request,
                "call-" + id,
                used,
                used == null ? null : PRICE,
                cost,
                true,
                3_600_000_000L,
                "claude-sonnet-5-5",
                "",
                1500,
                List.of(new Row.Counted("ALL", ""), new Row.Counted("KEY", "key-1"), new Row.Counted("TAG", "red")));
    }

    /** A budget with one window. */
    static Spend spend(String limit, String spent) {
        return new Spend("team", new BigDecimal(limit), new BigDecimal(spent), new BigDecimal(spent));
    }

    /** Says that a longer span, of which the hour is the only one with attempts, has sums of its own. */
    void addUp(Sum.Span span) {
        Sum.Time time = new Sum.Time(span, 0);
        summed.add(time);
        Map.copyOf(sums).forEach((key, sum) -> {
            if (key.time().span() == Sum.Span.HOUR) {
                sums.put(new Sum.Key(time, key.dimension(), key.value(), key.model(), key.source()), sum);
            }
        });
    }

    static Sum.Key key(String dimension, String value) {
        return new Sum.Key(new Sum.Time(Sum.Span.HOUR, 3_600_000_000L), dimension, value, "claude-sonnet-5-5", "");
    }

    List<Violation> violations() {
        return LedgerCheck.violations(evidence());
    }

    Evidence evidence() {
        return new Evidence(told, received, new Ledger(rows, rates, sums, summed, histogram, reserved, spends));
    }
}
