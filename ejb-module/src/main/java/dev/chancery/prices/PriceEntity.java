package dev.chancery.prices;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A price without its tiers. */
@Entity
@Table(name = "chancery_price")
class PriceEntity {
    @Id
    private String id = "";

    private String model = "";

    private String speed = "";

    @Column(name = "valid_from")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant from;

    @Column(name = "valid_to")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant to;

    @Column(name = "shipped_as_of")
    private @Nullable String shippedAsOf;

    private boolean edited;

    private long revision;

    @Version
    private long version;

    protected PriceEntity() {}

    PriceEntity(Price price, @Nullable String shippedAsOf) {
        this.id = price.id();
        this.shippedAsOf = shippedAsOf;
        take(price);
    }

    /** People change it. */
    void edit(Price price) {
        edited = shippedAsOf != null;
        take(price);
    }

    /** A newer list changes it. */
    void ship(Price price, String asOf) {
        shippedAsOf = asOf;
        take(price);
    }

    /** The revision grows also when only the tiers change. */
    private void take(Price price) {
        revision++;
        model = price.model();
        speed = price.speed();
        from = price.from();
        to = price.to();
    }

    String id() {
        return id;
    }

    long revision() {
        return revision;
    }

    boolean isOwn() {
        return shippedAsOf == null;
    }

    /** What the row says. */
    PriceRow row(List<PriceTier> tiers) {
        PriceRow.Origin origin =
                edited ? PriceRow.Origin.EDITED : shippedAsOf == null ? PriceRow.Origin.OWN : PriceRow.Origin.SHIPPED;
        LocalDate asOf = shippedAsOf == null ? null : LocalDate.parse(shippedAsOf);
        return new PriceRow(new Price(id, model, speed, from, to, tiers), revision, origin, asOf);
    }
}
