package dev.chancery.alerts;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What people were told, and what not. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class AlertHistory {
    private static final int LARGEST_PAGE = 500;

    private final Database database;

    @Inject
    AlertHistory(Database database) {
        this.database = database;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected AlertHistory() {
        this.database = null;
    }

    /**
     * A page of deliveries, newest first.
     *
     * @param next as the page before gave it; null for the first page
     * @param size the most rows, from 1 to 500
     */
    @Allowed(Permission.READ_ALERTS)
    public AlertPage search(AlertQuery query, @Nullable String next, int size) {
        InvalidChannelException.check(size >= 1 && size <= LARGEST_PAGE, "size", "must be from 1 to " + LARGEST_PAGE);
        List<AlertDelivery> found = database.transact(em -> jpql(em, query, next)
                .setMaxResults(size + 1)
                .getResultStream()
                .map(DeliveryEntity::delivery)
                .toList());
        return found.size() <= size
                ? new AlertPage(found, null)
                : new AlertPage(found.subList(0, size), found.get(size - 1).id());
    }

    /** One delivery; empty when there is none of that id. */
    @Allowed(Permission.READ_ALERTS)
    public Optional<AlertDelivery> find(String id) {
        return database.transact(
                em -> Optional.ofNullable(em.find(DeliveryEntity.class, id)).map(DeliveryEntity::delivery));
    }

    private static TypedQuery<DeliveryEntity> jpql(EntityManager em, AlertQuery query, @Nullable String next) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        StringBuilder where = new StringBuilder();
        and(where, parameters, "d.created >= :from", "from", query.from());
        and(where, parameters, "d.created < :to", "to", query.to());
        and(where, parameters, "d.channelId = :channel", "channel", query.channelId());
        and(where, parameters, "d.kind = :kind", "kind", query.kind());
        and(where, parameters, "d.state = :state", "state", query.state());
        and(where, parameters, "d.id < :next", "next", next);
        TypedQuery<DeliveryEntity> found =
                em.createQuery("select d from DeliveryEntity d" + where + " order by d.id desc", DeliveryEntity.class);
        parameters.forEach(found::setParameter);
        return found;
    }

    private static void and(
            StringBuilder where,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable Object value) {
        if (value != null) {
            where.append(where.isEmpty() ? " where " : " and ").append(condition);
            parameters.put(name, value);
        }
    }
}
