package dev.chancery.console.prices;

import dev.chancery.usage.RepriceScope;
import dev.chancery.usage.Repriced;
import dev.chancery.usage.Repricing;
import dev.chancery.usage.RepricingProgress;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A ledger of a thousand attempts, of which forty change; in two pages. */
final class ScriptedRepricing extends Repricing {
    final List<String> done = new ArrayList<>();
    final List<RepriceScope> asked = new ArrayList<>();

    @Override
    public Repriced preview(RepriceScope scope, RepricingProgress progress) {
        asked.add(scope);
        done.add("preview " + scope.model() + " " + scope.onlyUnpriced());
        return all(progress);
    }

    @Override
    public Repriced apply(RepriceScope scope, RepricingProgress progress) {
        done.add("apply " + scope.model() + " " + scope.onlyUnpriced());
        return all(progress);
    }

    private static Repriced all(RepricingProgress progress) {
        Repriced half = repriced(500, 20);
        return progress.goesOn(half) ? repriced(1_000, 40) : half;
    }

    private static Repriced repriced(long attempts, long changed) {
        return new Repriced(
                attempts,
                changed,
                changed,
                0,
                BigDecimal.ZERO,
                new BigDecimal("12.5"),
                Map.of("claude-x", new BigDecimal("12.5")));
    }
}
