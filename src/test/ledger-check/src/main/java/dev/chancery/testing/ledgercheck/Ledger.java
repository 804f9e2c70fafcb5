package dev.chancery.testing.ledgercheck;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the database has.
 *
 * @param summed the days, and the parts of days, that have sums of their own
 * @param histogram how many attempts the histograms of all durations count
 * @param reserved what budgets have set aside for attempts under way
 * @param spends what each budget of money over all calls counted that refuses calls at its limit
 */
public record Ledger(
        List<Row> rows,
        List<Rate> rates,
        Map<Sum.Key, Sum> sums,
        Set<Sum.Time> summed,
        long histogram,
        BigDecimal reserved,
        List<Spend> spends) {

    /** Copies what it is given. */
    public Ledger {
        rows = List.copyOf(rows);
        rates = List.copyOf(rates);
        sums = Map.copyOf(sums);
        summed = Set.copyOf(summed);
        spends = List.copyOf(spends);
    }
}
