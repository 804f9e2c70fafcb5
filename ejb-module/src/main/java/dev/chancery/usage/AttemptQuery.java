package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads attempts in pages by their key, so that the last page costs no more than the first. */
final class AttemptQuery {
    private static final char ESCAPE = '!';

    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> parameters = new HashMap<>();

    AttemptQuery(CallFilter filter) {
        where("a.startedAt >= :from", "from", filter.from());
        where("a.startedAt < :to", "to", filter.to());
        if (!filter.outcomes().isEmpty()) {
            where("a.state in :outcomes", "outcomes", filter.outcomes());
        }
        filter.equal().forEach(this::equal);
        if (filter.promptVersion() != null) {
            where("a.promptVersion = :version", "version", filter.promptVersion());
        }
        if (filter.tag() != null) {
            tag(filter.tag());
        }
        without(filter.withoutSources());
        if (filter.unpriced()) {
            conditions.add("a.inputTokens is not null and a.cost is null");
        }
        if (filter.lastOfCall()) {
            conditions.add(
                    "not exists (select b.id from AttemptEntity b where b.callId = a.callId and b.number > a.number)");
        }
    }

    /** Of these, those under way. */
    AttemptQuery underWay() {
        conditions.add("a.openNode is not null");
        return this;
    }

    /** Of these, those that began in a time. */
    AttemptQuery within(Instant begin, Instant end) {
        where("a.startedAt >= :begin", "begin", begin);
        where("a.startedAt < :end", "end", end);
        return this;
    }

    /** The newest before the place; from the newest on without one. */
    List<AttemptEntity> before(EntityManager em, @Nullable AttemptCursor place, int most) {
        return page(em, place, most, "<", "desc");
    }

    /** The oldest after the place; from the oldest on without one. */
    List<AttemptEntity> after(EntityManager em, @Nullable AttemptCursor place, int most) {
        return page(em, place, most, ">", "asc");
    }

    private List<AttemptEntity> page(
            EntityManager em, @Nullable AttemptCursor place, int most, String beyond, String order) {
        String jpql = "select a from AttemptEntity a where " + String.join(" and ", conditions);
        if (place != null) {
            jpql += " and a.startedAt " + beyond + "= :at and (a.startedAt " + beyond + " :at or a.id " + beyond
                    + " :id)";
        }
        TypedQuery<AttemptEntity> query =
                em.createQuery(jpql + " order by a.startedAt " + order + ", a.id " + order, AttemptEntity.class);
        parameters.forEach(query::setParameter);
        if (place != null) {
            query.setParameter("at", place.at()).setParameter("id", place.id());
        }
        return query.setMaxResults(most).getResultList();
    }

    private void equal(CallField field, String text) {
        if (text.isEmpty() && field.isOptional()) {
            conditions.add("a." + field.attribute() + " is null");
        } else {
            String name = "field" + field.ordinal();
            where("a." + field.attribute() + " = :" + name, name, text);
        }
    }

    /** Tags stand in one column, a line each. */
    private void tag(String tag) {
        String escaped = tag.replaceAll("([!%_])", ESCAPE + "$1");
        conditions.add("(a.tags = :tag or a.tags like :tagFirst escape '!'"
                + " or a.tags like :tagLast escape '!' or a.tags like :tagWithin escape '!')");
        parameters.put("tag", tag);
        parameters.put("tagFirst", escaped + "\n%");
        parameters.put("tagLast", "%\n" + escaped);
        parameters.put("tagWithin", "%\n" + escaped + "\n%");
    }

    /** What came from nobody knows where did not come from there. */
    private void without(Set<String> sources) {
        Set<String> known = new HashSet<>(sources);
        boolean alsoUnknown = known.remove("");
        if (!known.isEmpty()) {
            where("(a.source is null or a.source not in :without)", "without", known);
        }
        if (alsoUnknown) {
            conditions.add("a.source is not null");
        }
    }

    private void where(String condition, String name, Object value) {
        conditions.add(condition);
        parameters.put(name, value);
    }
}
