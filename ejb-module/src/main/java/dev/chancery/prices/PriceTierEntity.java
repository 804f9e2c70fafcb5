package dev.chancery.prices;

import dev.chancery.storage.Ids;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The rates of a price from a size of the prompt on. */
@Entity
@Table(name = "chancery_price_tier")
class PriceTierEntity {
    @Id
    private String id = "";

    @Column(name = "price_id")
    private String priceId = "";

    @Column(name = "above_tokens")
    private long above;

    @Column(precision = 24, scale = 12)
    private @Nullable BigDecimal input;

    @Column(precision = 24, scale = 12)
    private @Nullable BigDecimal output;

    @Column(name = "cache_write_5m", precision = 24, scale = 12)
    private @Nullable BigDecimal cacheWrite5m;

    @Column(name = "cache_write_1h", precision = 24, scale = 12)
    private @Nullable BigDecimal cacheWrite1h;

    @Column(name = "cache_read", precision = 24, scale = 12)
    private @Nullable BigDecimal cacheRead;

    @Column(name = "web_search", precision = 24, scale = 12)
    private @Nullable BigDecimal webSearch;

    @Version
    private long version;

    protected PriceTierEntity() {}

    PriceTierEntity(String priceId, PriceTier tier) {
        this.id = Ids.next();
        this.priceId = priceId;
        this.above = tier.above();
        this.input = tier.rates().input();
        this.output = tier.rates().output();
        this.cacheWrite5m = tier.rates().cacheWrite5m();
        this.cacheWrite1h = tier.rates().cacheWrite1h();
        this.cacheRead = tier.rates().cacheRead();
        this.webSearch = tier.rates().webSearch();
    }

    PriceTier tier() {
        return new PriceTier(above, new Rates(input, output, cacheWrite5m, cacheWrite1h, cacheRead, webSearch));
    }
}
