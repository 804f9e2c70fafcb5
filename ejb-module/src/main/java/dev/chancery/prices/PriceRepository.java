package dev.chancery.prices;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Prices in the database, within a transaction of the caller's. */
final class PriceRepository {
    /** In one statement, so that no change of another transaction comes in between. */
    private static final String TOGETHER = "select p, t from PriceEntity p, PriceTierEntity t where t.priceId = p.id";

    private final EntityManager em;

    PriceRepository(EntityManager em) {
        this.em = em;
    }

    /** All rows, by model, speed and time. */
    List<PriceRow> rows() {
        return rows(em.createQuery(TOGETHER + " order by t.above", Object[].class));
    }

    Optional<PriceRow> row(String id) {
        return rows(em.createQuery(TOGETHER + " and p.id = :id order by t.above", Object[].class)
                        .setParameter("id", id))
                .stream()
                .findFirst();
    }

    Optional<PriceEntity> find(String id) {
        return Optional.ofNullable(em.find(PriceEntity.class, id));
    }

    PriceRow row(PriceEntity price) {
        return price.row(tiersOf(price.id()).stream().map(PriceTierEntity::tier).toList());
    }

    void add(Price price, @Nullable String shippedAsOf) {
        em.persist(new PriceEntity(price, shippedAsOf));
        addTiers(price);
    }

    void edit(PriceEntity entity, Price price) {
        entity.edit(price);
        replaceTiers(price);
    }

    void ship(PriceEntity entity, Price price, String asOf) {
        entity.ship(price, asOf);
        replaceTiers(price);
    }

    void remove(PriceEntity entity) {
        tiersOf(entity.id()).forEach(em::remove);
        em.remove(entity);
    }

    private void replaceTiers(Price price) {
        tiersOf(price.id()).forEach(em::remove);
        addTiers(price);
    }

    private void addTiers(Price price) {
        price.tiers().forEach(tier -> em.persist(new PriceTierEntity(price.id(), tier)));
    }

    private List<PriceTierEntity> tiersOf(String id) {
        return em.createQuery(
                        "select t from PriceTierEntity t where t.priceId = :id order by t.above", PriceTierEntity.class)
                .setParameter("id", id)
                .getResultList();
    }

    private static List<PriceRow> rows(TypedQuery<Object[]> query) {
        Map<PriceEntity, List<PriceTier>> tiers = new LinkedHashMap<>();
        query.getResultList().forEach(row -> tiers.computeIfAbsent((PriceEntity) row[0], none -> new ArrayList<>())
                .add(((PriceTierEntity) row[1]).tier()));
        return tiers.entrySet().stream()
                .map(entry -> entry.getKey().row(entry.getValue()))
                .sorted(Comparator.comparing((PriceRow row) -> row.price().model())
                        .thenComparing(row -> row.price().speed())
                        .thenComparing(PriceRow::price, Price.BY_PRECEDENCE))
                .toList();
    }
}
