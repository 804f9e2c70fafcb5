package dev.chancery.prices;

import jakarta.persistence.EntityManager;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Prices in the database, within a transaction of the caller's. */
final class PriceRepository {
    private final EntityManager em;

    PriceRepository(EntityManager em) {
        this.em = em;
    }

    /** All rows, by model, speed and time. */
    List<PriceRow> rows() {
        Map<String, List<PriceTierEntity>> tiers = em.createQuery(
                        "select t from PriceTierEntity t order by t.above", PriceTierEntity.class)
                .getResultStream()
                .collect(Collectors.groupingBy(PriceTierEntity::priceId));
        return em.createQuery("select p from PriceEntity p", PriceEntity.class)
                .getResultStream()
                .map(price -> price.row(tiers(tiers.getOrDefault(price.id(), List.of()))))
                .sorted(Comparator.comparing((PriceRow row) -> row.price().model())
                        .thenComparing(row -> row.price().speed())
                        .thenComparing(PriceRow::price, Price.BY_PRECEDENCE))
                .toList();
    }

    Optional<PriceEntity> find(String id) {
        return Optional.ofNullable(em.find(PriceEntity.class, id));
    }

    PriceRow row(PriceEntity price) {
        return price.row(tiers(tiersOf(price.id())));
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

    private static List<PriceTier> tiers(List<PriceTierEntity> tiers) {
        return tiers.stream().map(PriceTierEntity::tier).toList();
    }
}
