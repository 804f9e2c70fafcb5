package dev.chancery.conversations;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads conversations in pages by their key, so that the last page costs no more than the first. */
final class ConversationQuery {
    private static final Pattern PLACE = Pattern.compile("([0-9]{1,18})_([0-9a-zA-Z-]{1,36})");

    private final List<String> conditions = new ArrayList<>(List.of("c.turns > 0"));
    private final Map<String, Object> parameters = new HashMap<>();

    /**
     * @param next where the page before ended; null for the first one
     * @throws InvalidPlaceException when no page ended there
     */
    ConversationQuery(ConversationFilter filter, @Nullable String next) {
        where("c.application = :application", "application", filter.application());
        where("c.name = :name", "name", filter.name());
        where("c.principal = :principal", "principal", filter.principal());
        where("c.lastTurnAt >= :from", "from", filter.from());
        where("c.lastTurnAt < :to", "to", filter.to());
        if (next != null) {
            before(next);
        }
    }

    ConversationPage page(EntityManager em, int most) {
        TypedQuery<ConversationEntity> query = em.createQuery(
                "select c from ConversationEntity c where " + String.join(" and ", conditions)
                        + " order by c.lastTurnAt desc, c.id desc",
                ConversationEntity.class);
        parameters.forEach(query::setParameter);
        List<ConversationRow> found = query.setMaxResults(most + 1).getResultList().stream()
                .map(ConversationRow::of)
                .toList();
        return found.size() <= most
                ? new ConversationPage(found, null)
                : new ConversationPage(found.subList(0, most), place(found.get(most - 1)));
    }

    private static String place(ConversationRow row) {
        return ChronoUnit.MICROS.between(Instant.EPOCH, row.lastTurnAt()) + "_" + row.id();
    }

    private void before(String next) {
        Matcher matcher = PLACE.matcher(next);
        if (!matcher.matches()) {
            throw new InvalidPlaceException();
        }
        conditions.add("c.lastTurnAt <= :at and (c.lastTurnAt < :at or c.id < :id)");
        parameters.put("at", Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS));
        parameters.put("id", matcher.group(2));
    }

    private void where(String condition, String parameter, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            parameters.put(parameter, value);
        }
    }
}
