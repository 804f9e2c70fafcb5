package dev.chancery.budgets;

import dev.chancery.messages.ClaudeException;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Prices;
import dev.chancery.usage.AttemptIntent;
import dev.chancery.usage.AttemptOutcome;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.Reservations;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Holds budgets in the ledger's own transactions. An attempt may begin as long as what is spent and what is reserved
 * are together below the limit; so the limit is passed by one reservation at most, and by what an attempt uses beyond
 * its reservation.
 */
@ApplicationScoped
class BudgetReservations implements Reservations {
    private static final int ATTEMPTS_A_QUERY = 500;

    private final BudgetTable table;
    private final Pricing pricing;
    private final BudgetAlerts alerts;

    @Inject
    BudgetReservations(BudgetTable table, Prices prices, BudgetAlerts alerts) {
        this(table, prices::quote, alerts);
    }

    BudgetReservations(BudgetTable table, Pricing pricing, BudgetAlerts alerts) {
        this.table = table;
        this.pricing = pricing;
        this.alerts = alerts;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected BudgetReservations() {
        this.table = null;
        this.pricing = null;
        this.alerts = null;
    }

    @Override
    public Map<String, ClaudeException> reserve(EntityManager em, List<AttemptIntent> intents) {
        List<Budget> budgets =
                table.all(em).stream().filter(each -> each.terms().enabled()).toList();
        if (budgets.isEmpty()) {
            return Map.of();
        }
        Map<AttemptIntent, List<Claim>> claims = new LinkedHashMap<>();
        intents.stream().filter(Claim::isBilled).forEach(intent -> claims.put(intent, claims(intent, budgets)));
        BudgetPages pages = BudgetPages.forClaims(
                em, claims.values().stream().flatMap(List::stream).toList());
        Map<String, ClaudeException> refused = new HashMap<>();
        claims.forEach((intent, all) -> all.stream()
                .map(claim -> refusal(pages, claim))
                .filter(Objects::nonNull)
                .findFirst()
                .ifPresentOrElse(reason -> refused.put(intent.id(), reason), () -> reserve(em, pages, all)));
        return refused;
    }

    private List<Claim> claims(AttemptIntent intent, List<Budget> budgets) {
        return budgets.stream()
                .filter(budget -> Claim.concerns(budget, intent))
                .map(budget -> Claim.of(intent, budget, pricing))
                .toList();
    }

    private static @Nullable ClaudeException refusal(BudgetPages pages, Claim claim) {
        if (!claim.budget().blocks()) {
            return null;
        }
        BudgetSums sums = pages.sums(claim.budget(), pages.day(claim));
        BigDecimal limit = claim.budget().limit(claim.intent().at());
        if (claim.amount() == null) {
            return Refusals.withoutPrice(claim, limit, sums);
        }
        return sums.spent().add(sums.reserved()).compareTo(limit) < 0 ? null : Refusals.usedUp(claim, limit, sums);
    }

    private static void reserve(EntityManager em, BudgetPages pages, List<Claim> claims) {
        for (Claim claim : claims) {
            BigDecimal amount = claim.amount() == null ? BigDecimal.ZERO : claim.amount();
            BudgetDayEntity day = pages.day(claim);
            day.reserve(amount);
            em.persist(new BudgetReservationEntity(
                    claim.intent().id(), day, amount, claim.intent().at()));
        }
    }

    @Override
    public void settle(EntityManager em, List<AttemptOutcome> outcomes) {
        Map<String, AttemptOutcome> byId =
                outcomes.stream().collect(Collectors.toMap(AttemptOutcome::id, Function.identity(), (a, b) -> b));
        List<BudgetReservationEntity> reservations = reservations(em, new ArrayList<>(byId.keySet()));
        if (reservations.isEmpty()) {
            return;
        }
        Map<String, Budget> budgets = table.all(em).stream().collect(Collectors.toMap(Budget::id, Function.identity()));
        BudgetPages pages = BudgetPages.forReservations(em, reservations);
        for (BudgetReservationEntity reservation : reservations) {
            AttemptOutcome outcome = Objects.requireNonNull(byId.get(reservation.attemptId()));
            settle(em, pages, reservation, outcome, Optional.ofNullable(budgets.get(reservation.budgetId())));
        }
        pages.all().forEach(day -> notice(pages, day, budgets.get(day.budgetId())));
    }

    private static List<BudgetReservationEntity> reservations(EntityManager em, List<String> attempts) {
        List<BudgetReservationEntity> found = new ArrayList<>();
        for (int i = 0; i < attempts.size(); i += ATTEMPTS_A_QUERY) {
            found.addAll(em.createQuery(
                            "select r from BudgetReservationEntity r where r.attemptId in :attempts",
                            BudgetReservationEntity.class)
                    .setParameter("attempts", attempts.subList(i, Math.min(i + ATTEMPTS_A_QUERY, attempts.size())))
                    .getResultList());
        }
        return found;
    }

    private static void settle(
            EntityManager em,
            BudgetPages pages,
            BudgetReservationEntity reservation,
            AttemptOutcome outcome,
            Optional<Budget> budget) {
        BudgetDayEntity day = pages.day(reservation.dayId());
        if (day != null) {
            BigDecimal spent = budget.map(each -> spent(each.terms().unit(), outcome, reservation.amount()))
                    .orElse(BigDecimal.ZERO);
            day.settle(reservation.amount(), spent);
        }
        if (outcome.state() == AttemptState.UNKNOWN) {
            reservation.release();
        } else {
            em.remove(reservation);
        }
    }

    /** An answer that cannot be priced counts as what was reserved for it: it was not free. */
    private static BigDecimal spent(BudgetUnit unit, AttemptOutcome outcome, BigDecimal reserved) {
        Consumption used = outcome.consumption();
        if (unit == BudgetUnit.TOKENS) {
            return used == null
                    ? BigDecimal.ZERO
                    : BigDecimal.valueOf(used.prompt()).add(BigDecimal.valueOf(used.output()));
        }
        BigDecimal cost = outcome.cost();
        return cost != null ? cost : outcome.state() == AttemptState.SUCCEEDED ? reserved : BigDecimal.ZERO;
    }

    private void notice(BudgetPages pages, BudgetDayEntity day, @Nullable Budget budget) {
        if (budget == null || budget.series() != day.series()) {
            return;
        }
        BudgetSums sums = pages.sums(budget, day);
        LocalDate date = day.day();
        int reached = Thresholds.reached(budget, sums.spent(), budget.limit(alerts.now()));
        if (reached > sums.reached()) {
            day.reach(reached, pages.others(budget, day).reached());
            alerts.reached(budget, date);
        }
    }

    @Override
    public void committed() {
        alerts.tellSoon();
    }
}
