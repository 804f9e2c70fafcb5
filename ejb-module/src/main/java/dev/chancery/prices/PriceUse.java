package dev.chancery.prices;

import jakarta.persistence.EntityManager;

/** A feature's bean that keeps ids of prices. */
public interface PriceUse {
    /** Whether it keeps this one. Called within a transaction. */
    boolean uses(EntityManager em, String priceId);
}
