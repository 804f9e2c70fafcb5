package dev.chancery.audit;

import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A query in JPQL. Pages go by key: the tenth costs what the first does. */
final class AuditSearch {
    private static final String TEXT = "(lower(a.actor) like :text escape '!' or lower(a.action) like :text escape '!'"
            + " or lower(a.resourceId) like :text escape '!' or lower(a.summary) like :text escape '!'"
            + " or lower(a.failure) like :text escape '!' or lower(a.changes) like :text escape '!')";

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new LinkedHashMap<>();

    AuditSearch(AuditQuery query) {
        where("a.happened >= :from", "from", query.from());
        where("a.happened < :to", "to", query.to());
        where("a.actor = :actor", "actor", query.actor());
        where(
                "a.action like :action escape '!'",
                "action",
                query.action() == null ? null : literal(query.action()) + "%");
        where("a.resourceType = :type", "type", query.resourceType());
        where("a.resourceId = :resource", "resource", query.resourceId());
        where(
                "a.outcome = :outcome",
                "outcome",
                query.outcome() == null ? null : query.outcome().name());
        where("a.correlation = :correlation", "correlation", query.correlation());
        where(
                TEXT,
                "text",
                query.text() == null || query.text().isBlank()
                        ? null
                        : containing(query.text().strip()));
    }

    /** The newest rows, older than the given id. */
    List<AuditEntry> newest(Database database, @Nullable String olderThan, int most) {
        return page(database, "a.id < :key", olderThan, "a.id desc", most);
    }

    /** The oldest rows, newer than the given id. */
    List<AuditEntry> oldest(Database database, @Nullable String newerThan, int most) {
        return page(database, "a.id > :key", newerThan, "a.id", most);
    }

    private List<AuditEntry> page(Database database, String after, @Nullable String key, String order, int most) {
        return database.transact(em -> {
            TypedQuery<AuditEntity> query = query(em, key == null ? "" : after, order);
            if (key != null) {
                query.setParameter("key", key);
            }
            return query.setMaxResults(most)
                    .getResultStream()
                    .map(AuditEntity::entry)
                    .toList();
        });
    }

    private TypedQuery<AuditEntity> query(EntityManager em, String after, String order) {
        List<String> all = new ArrayList<>(conditions);
        if (!after.isEmpty()) {
            all.add(after);
        }
        String where = all.isEmpty() ? "" : " where " + String.join(" and ", all);
        TypedQuery<AuditEntity> query =
                em.createQuery("select a from AuditEntity a" + where + " order by " + order, AuditEntity.class);
        parameters.forEach(query::setParameter);
        return query;
    }

    private void where(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(name, value);
        }
    }

    private static String containing(String text) {
        return "%" + literal(text.toLowerCase(Locale.ROOT)) + "%";
    }

    private static String literal(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_").replace('\u0000', '\uFFFD');
    }
}
