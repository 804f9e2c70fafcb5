package dev.chancery.prices;

import dev.chancery.audit.AuditDetails;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Tells the audit trail what of a price changed, field by field. */
final class PriceChanges {
    private PriceChanges() {}

    static void tell(AuditDetails details, @Nullable Price before, @Nullable Price after) {
        details.changed("model", before == null ? null : before.model(), after == null ? null : after.model());
        details.changed("speed", before == null ? null : before.speed(), after == null ? null : after.speed());
        details.changed("from", before == null ? null : before.from(), after == null ? null : after.from());
        details.changed("to", before == null ? null : before.to(), after == null ? null : after.to());
        Map<String, BigDecimal> old = rates(before);
        Map<String, BigDecimal> now = rates(after);
        TreeSet<String> fields = new TreeSet<>(old.keySet());
        fields.addAll(now.keySet());
        fields.forEach(field -> details.changed(field, old.get(field), now.get(field)));
    }

    private static Map<String, BigDecimal> rates(@Nullable Price price) {
        Map<String, BigDecimal> rates = new TreeMap<>();
        if (price != null) {
            for (PriceTier tier : price.tiers()) {
                String prefix = tier.above() == 0 ? "" : "above " + tier.above() + " ";
                for (BillingClass billed : BillingClass.values()) {
                    tier.rates().of(billed).ifPresent(rate -> rates.put(prefix + billed.word(), rate));
                }
            }
        }
        return rates;
    }
}
