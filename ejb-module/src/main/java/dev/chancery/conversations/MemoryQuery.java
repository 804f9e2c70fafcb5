package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Reads memories in pages by their key, so that none is left out when another one comes meanwhile. */
final class MemoryQuery {
    /** Names of applications have none, those of persons may. */
    private static final char APART = '/';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param principal null for all
     * @param next where the page before ended; null for the first one
     * @throws InvalidPlaceException when no page ended there
     */
    MemoryQuery(@Nullable String principal, @Nullable String next) {
        if (principal != null) {
            conditions.add("m.principal = :principal");
            parameters.put("principal", principal);
        }
        if (next != null) {
            after(next);
        }
    }

    MemoryPage page(EntityManager em, int most) {
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        TypedQuery<MemoryEntity> query = em.createQuery(
                "select m from MemoryEntity m" + where + " order by m.principal, m.application", MemoryEntity.class);
        parameters.forEach(query::setParameter);
        List<MemoryRow> found = query.setMaxResults(most + 1)
                .getResultStream()
                .map(MemoryRow::of)
                .toList();
        return found.size() <= most
                ? new MemoryPage(found, null)
                : new MemoryPage(found.subList(0, most), place(found.get(most - 1)));
    }

    private static String place(MemoryRow row) {
        return row.application() + APART + row.principal();
    }

    private void after(String next) {
        int apart = next.indexOf(APART);
        if (apart < 0) {
            throw new InvalidPlaceException();
        }
        conditions.add("(m.principal > :lastPrincipal"
                + " or m.principal = :lastPrincipal and m.application > :lastApplication)");
        parameters.put("lastApplication", next.substring(0, apart));
        parameters.put("lastPrincipal", next.substring(apart + 1));
    }
}
