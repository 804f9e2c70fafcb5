package dev.chancery.prices;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for the cost of anything. */
class CostPropertiesTest {
    @Property(tries = 500)
    void costsTheSameAtOnceAsInParts(
            @ForAll("rates") Rates rates,
            @ForAll("consumptions") Consumption one,
            @ForAll("counts") List<Long> counts) {
        Consumption other = of(counts, one);
        Consumption both = plus(one, other);

        assertThat(cost(rates, both)).isEqualTo(cost(rates, one).add(cost(rates, other)));
    }

    @Property(tries = 500)
    void isNeverNegativeAndFitsWhereItIsStored(
            @ForAll("rates") Rates rates, @ForAll("consumptions") Consumption consumption) {
        BigDecimal cost = cost(rates, consumption);

        assertThat(cost.signum()).isNotNegative();
        assertThat(cost.scale()).isEqualTo(Cost.DECIMALS);
        assertThat(cost.precision()).isLessThanOrEqualTo(24);
    }

    @Property(tries = 500)
    void neverFallsWhenMoreIsUsed(
            @ForAll("consumptions") Consumption consumption,
            @ForAll("counts") List<Long> counts,
            @ForAll("shipped") Price price) {
        Cost less = Cost.of(price, consumption);
        Cost more = Cost.of(price, plus(consumption, of(counts, consumption)));

        less.known().ifPresent(known -> more.known()
                .ifPresent(greater -> assertThat(greater).isGreaterThanOrEqualTo(known)));
    }

    @Property(tries = 500)
    void isTheSumOfItsLadder(@ForAll("rates") Rates rates, @ForAll("consumptions") Consumption consumption) {
        Cost cost = Cost.of(price(rates), consumption);

        assertThat(cost.lines().stream().map(Cost.Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add))
                .isEqualByComparingTo(cost.known().orElseThrow());
    }

    @Property(tries = 500)
    void isHalfInABatch(@ForAll("rates") Rates rates, @ForAll("counts") List<Long> counts) {
        List<Long> tokens = new ArrayList<>(counts);
        tokens.set(5, 0L);
        Consumption plain = of(tokens, Consumption.ofTokens(0, 0));
        Consumption batch = of(tokens, new Consumption(0, 0, 0, 0, 0, 0, true, "", "batch", "", false));

        assertThat(cost(rates, batch).add(cost(rates, batch))).isEqualTo(cost(rates, plain));
    }

    @Provide
    Arbitrary<Rates> rates() {
        return Arbitraries.longs()
                .between(0, 10_000_000)
                .map(number -> BigDecimal.valueOf(number, Rates.DECIMALS))
                .list()
                .ofSize(6)
                .map(list -> new Rates(list.get(0), list.get(1), list.get(2), list.get(3), list.get(4), list.get(5)));
    }

    @Provide
    Arbitrary<Consumption> consumptions() {
        return Combinators.combine(
                        counts(),
                        Arbitraries.of(true, false),
                        Arbitraries.of("", "us", "global"),
                        Arbitraries.of("", "standard", "batch"))
                .as((counts, batch, geo, tier) -> of(
                        counts,
                        new Consumption(0, 0, 0, 0, 0, 0, batch || tier.equals("batch"), geo, tier, "", false)));
    }

    @Provide
    Arbitrary<List<Long>> counts() {
        return Arbitraries.longs().between(0, 5_000_000_000L).list().ofSize(6);
    }

    @Provide
    Arbitrary<Price> shipped() {
        return Arbitraries.of(ShippedPrices.current().table().prices());
    }

    private static Consumption of(List<Long> counts, Consumption way) {
        return new Consumption(
                counts.get(0),
                counts.get(1),
                counts.get(2),
                counts.get(3),
                counts.get(4),
                counts.get(5),
                way.batch(),
                way.geo(),
                way.tier(),
                way.speed(),
                false);
    }

    private static Consumption plus(Consumption one, Consumption other) {
        List<Long> sums = new ArrayList<>();
        for (BillingClass billed : BillingClass.values()) {
            sums.add(one.of(billed) + other.of(billed));
        }
        return of(sums, one);
    }

    private static BigDecimal cost(Rates rates, Consumption consumption) {
        return Cost.of(price(rates), consumption).known().orElseThrow();
    }

    private static Price price(Rates rates) {
        return new Price("id", "model", Price.STANDARD, null, null, List.of(new PriceTier(0, rates)));
    }
}
