package dev.chancery.usage;

import dev.chancery.prices.PriceUse;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;

/** The ledger keeps the price of every attempt. */
@ApplicationScoped
class LedgerPriceUse implements PriceUse {
    @Override
    public boolean uses(EntityManager em, String priceId) {
        return em.createQuery("select a.id from AttemptEntity a where a.priceId = :price", String.class)
                .setParameter("price", priceId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst()
                .isPresent();
    }
}
