package dev.chancery.prices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A price as it is stored.
 *
 * @param revision to be given back with a change, which is refused when somebody else's came in between
 * @param origin where it is from
 * @param asOf the day of the list that it came with; null for an own row
 */
public record PriceRow(
        Price price, long revision, Origin origin, @Nullable LocalDate asOf) {
    /** Where a row is from. */
    public enum Origin {
        /** As it came with Chancery. A newer list may change it. */
        SHIPPED,
        /** It came with Chancery and was edited. It stays as it is. */
        EDITED,
        /** Added by people. */
        OWN
    }
}
