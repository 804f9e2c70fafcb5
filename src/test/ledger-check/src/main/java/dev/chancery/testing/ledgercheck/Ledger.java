package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database has.
 *
 * @param days the days, by their beginnings in microseconds since 1970, that have sums of their own
 * @param histogram how many attempts the histograms of all durations count
 * @param reserved what budgets have set aside for attempts under way
 * @param spends what each budget of money over all calls counted that refuses calls at its limit
 */
public record Ledger(
        List<Row> rows,
        List<Rate> rates,
        Map<Sum.Key, Sum> sums,
        Set<Long> days,
        long histogram,
        BigDecimal reserved,
        List<Spend> spends) {

    /** Copies what it is given. */
    public Ledger {
        rows = List.copyOf(rows);
        rates = List.copyOf(rates);
        sums = Map.copyOf(sums);
        days = Set.copyOf(days);
        spends = List.copyOf(spends);
    }
}
