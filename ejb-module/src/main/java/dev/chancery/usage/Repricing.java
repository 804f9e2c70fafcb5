package dev.chancery.usage;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.Prices;
import dev.chancery.prices.Quote;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Prices attempts of the past again, by the prices as they are now for the instants at which the attempts began. Rows
 * and hourly sums change together, some hundred attempts at a time: who breaks off, or meets a lost database, has priced
 * the oldest ones, and can do it again. Budgets are not touched: what was spent against them was spent.
 */
@Guarded
@ApplicationScoped
public class Repricing {
    /** Sums of changed costs have a shard of their own, so that the nodes' writers do not wait for them. */
    private static final String SHARD = "repricing";

    private static final int ROWS_A_TRANSACTION = 500;
    private static final BigDecimal NOTHING = BigDecimal.ZERO;

    private final Database database;
    private final Changes changes;
    private final Prices prices;
    private final AuditDetails audit;
    private final Rollups rollups = new Rollups(SHARD, Clock.systemUTC());

    @Inject
    Repricing(Database database, Changes changes, Prices prices, AuditDetails audit) {
        this.database = database;
        this.changes = changes;
        this.prices = prices;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Repricing() {
        this.database = null;
        this.changes = null;
        this.prices = null;
        this.audit = null;
    }

    /** What it would change. Reads every attempt of the scope, and blocks for as long. */
    @Allowed(Permission.MANAGE_PRICES)
    public Repriced preview(RepriceScope scope) {
        return preview(scope, RepricingProgress.UNWATCHED);
    }

    /** As {@link #preview(RepriceScope)}, followed; of what was looked at when it is broken off. */
    @Allowed(Permission.MANAGE_PRICES)
    public Repriced preview(RepriceScope scope, RepricingProgress progress) {
        return run(scope, false, progress);
    }

    /** Prices again; blocks until all is done. */
    @Audited(action = "usage.reprice", resource = "usage", allowed = Permission.MANAGE_PRICES, transactional = false)
    public Repriced apply(RepriceScope scope) {
        return apply(scope, RepricingProgress.UNWATCHED);
    }

    /** As {@link #apply(RepriceScope)}, followed; what was priced again when it is broken off, the oldest attempts. */
    @Audited(action = "usage.reprice", resource = "usage", allowed = Permission.MANAGE_PRICES, transactional = false)
    public Repriced apply(RepriceScope scope, RepricingProgress progress) {
        audit.summary("Price again: " + scope.filter());
        Repriced all = run(scope, true, progress);
        audit.summary("Priced " + all.changed() + " of " + all.attempts() + " again: " + scope.filter());
        audit.changed("cost", all.before(), all.after());
        return all;
    }

    private Repriced run(RepriceScope scope, boolean apply, RepricingProgress progress) {
        PriceTable table = prices.table();
        AttemptQuery query = new AttemptQuery(scope.filter());
        Repriced all = Repriced.NOTHING;
        Page page = new Page(Repriced.NOTHING, null);
        do {
            AttemptCursor place = page.next;
            page = database.transact(em -> page(em, query, place, table, apply));
            all = all.plus(page.repriced);
        } while (page.next != null && progress.goesOn(all));
        return all;
    }

    private Page page(
            EntityManager em, AttemptQuery query, @Nullable AttemptCursor place, PriceTable table, boolean apply) {
        if (apply) {
            changes.changed(em, SHARD); // first: whoever prices again at the same time waits, since they share sums
        }
        List<AttemptEntity> attempts = query.after(em, place, ROWS_A_TRANSACTION);
        Map<AttemptEntity, Quote> changed = new LinkedHashMap<>();
        Repriced repriced = new Repriced(attempts.size(), 0, 0, 0, NOTHING, NOTHING, Map.of());
        for (AttemptEntity attempt : attempts) {
            Consumption used = attempt.consumption().orElse(null);
            if (used != null) {
                Quote quote = table.quote(attempt.model(), attempt.startedAt(), used);
                if (!isSame(attempt, quote)) {
                    repriced = repriced.plus(change(attempt, quote));
                    changed.put(attempt, quote);
                }
            }
        }
        if (apply) {
            rollups.reprice(em, changed);
        }
        return new Page(
                repriced,
                attempts.size() < ROWS_A_TRANSACTION ? null : AttemptCursor.of(attempts.get(attempts.size() - 1)));
    }

    private static boolean isSame(AttemptEntity attempt, Quote quote) {
        BigDecimal before = attempt.cost();
        BigDecimal after = quote.cost();
        boolean sameCost = before == null || after == null ? before == after : before.compareTo(after) == 0;
        return sameCost && Objects.equals(attempt.priceId(), quote.priceId());
    }

    private static Repriced change(AttemptEntity attempt, Quote quote) {
        BigDecimal before = Objects.requireNonNullElse(attempt.cost(), NOTHING);
        BigDecimal after = Objects.requireNonNullElse(quote.cost(), NOTHING);
        Map<String, BigDecimal> byModel = new HashMap<>();
        byModel.put(attempt.model(), after.subtract(before));
        return new Repriced(
                0,
                1,
                attempt.cost() == null && quote.cost() != null ? 1 : 0,
                attempt.cost() != null && quote.cost() == null ? 1 : 0,
                before,
                after,
                byModel);
    }

    /** Some attempts, and where the next begin. */
    private record Page(Repriced repriced, @Nullable AttemptCursor next) {}
}
