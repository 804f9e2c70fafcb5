package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Finds many rows by their ids. A join, because PostgreSQL, as long as it has no statistics of a table, goes through all
 * of it for a query {@code in} a list, and through the list for each row.
 */
final class RowsById {
    private static final int IDS_A_QUERY = 256;

    private RowsById() {}

    /** Those that are there, in no order; without those of this transaction that are not written yet. */
    static <E> List<E> find(EntityManager em, Class<E> type, String table, List<String> ids) {
        List<E> rows = new ArrayList<>();
        for (int i = 0; i < ids.size(); i += IDS_A_QUERY) {
            rows.addAll(some(em, type, table, ids.subList(i, Math.min(ids.size(), i + IDS_A_QUERY))));
        }
        return rows;
    }

    /** The list is filled up to a power of two, so that the database knows the statement already. */
    @SuppressWarnings("unchecked")
    private static <E> List<E> some(EntityManager em, Class<E> type, String table, List<String> ids) {
        int size = Math.max(1, Integer.highestOneBit(2 * ids.size() - 1));
        Query query = em.createNativeQuery(
                "select r.* from (values " + String.join(", ", Collections.nCopies(size, "(cast(? as varchar(36)))"))
                        + ") d (id) join " + table + " r on r.id = d.id",
                type);
        query.setFlushMode(FlushModeType.COMMIT); // else all entities are gone through for each statement
        for (int i = 0; i < size; i++) {
            query.setParameter(i + 1, i < ids.size() ? ids.get(i) : "");
        }
        return query.getResultList();
    }
}
