package dev.chancery.usage;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The hours in which attempts came to an end that a filter may mean, told by the sums, which say so of few rows. Every attempt that
 * is over is in the sums of the hour in which it began; one that is under way is in none.
 */
final class CallHours {
    /** By these single attempts are found at once. */
    private static final Set<CallField> IDS =
            Set.of(CallField.CONVERSATION, CallField.CALL, CallField.ATTEMPT, CallField.REQUEST);

    private static final Map<AttemptState, String> COUNTS = Map.of(
            AttemptState.SUCCEEDED, "r.succeeded",
            AttemptState.FAILED, "r.failed",
            AttemptState.CANCELLED, "r.cancelled",
            AttemptState.UNKNOWN, "r.lost");

    private final CallFilter filter;
    private final StringBuilder where = new StringBuilder("r.span = :span and r.dimension = :dimension");
    private final Map<String, Object> parameters = new HashMap<>();
    private boolean chosen;

    private CallHours(CallFilter filter) {
        this.filter = filter;
        parameters.put("span", Span.HOUR);
        dimension();
        equal(CallField.MODEL, "r.model");
        equal(CallField.SOURCE, "r.source");
        if (!filter.withoutSources().isEmpty()) {
            parameters.put("without", filter.withoutSources());
            choose("r.source not in :without");
        }
        outcomes();
        if (filter.unpriced()) {
            choose("r.unpriced > 0");
        }
    }

    /** Empty when sums cannot tell the hours from any others, or single attempts are found without them. */
    static Optional<CallHours> of(CallFilter filter) {
        if (filter.equal().keySet().stream().anyMatch(IDS::contains)) {
            return Optional.empty();
        }
        return Optional.of(new CallHours(filter)).filter(hours -> hours.chosen);
    }

    /** The newest so many that begin before an instant, from the newest on. */
    List<Instant> newest(EntityManager em, Instant before, int most) {
        TypedQuery<Instant> query = em.createQuery(
                "select distinct r.begins from RollupEntity r where " + where
                        + " and r.begins >= :from and r.begins < :before order by r.begins desc",
                Instant.class);
        parameters.forEach(query::setParameter);
        return query.setParameter("from", Span.HOUR.floor(filter.from()))
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
    }

    /** The one that few attempts share; the sums know one at a time. */
    private void dimension() {
        String prompt = text(CallField.PROMPT);
        if (!text(CallField.PRINCIPAL).isEmpty()) {
            dimension(Dimension.PRINCIPAL, text(CallField.PRINCIPAL));
        } else if (filter.tag() != null) {
            dimension(Dimension.TAG, filter.tag());
        } else if (!prompt.isEmpty() && filter.promptVersion() != null) {
            dimension(Dimension.PROMPT_VERSION, prompt + "#" + filter.promptVersion());
        } else if (!prompt.isEmpty()) {
            dimension(Dimension.PROMPT, prompt);
        } else if (!text(CallField.APPLICATION).isEmpty()) {
            dimension(Dimension.APPLICATION, text(CallField.APPLICATION));
        } else if (!text(CallField.KEY).isEmpty()) {
            dimension(Dimension.KEY, text(CallField.KEY));
        } else {
            parameters.put("dimension", Dimension.ALL);
        }
    }

    private void dimension(Dimension dimension, String value) {
        parameters.put("dimension", dimension);
        parameters.put("value", value);
        choose("r.value = :value");
    }

    private void equal(CallField field, String column) {
        String text = text(field);
        if (!text.isEmpty()) {
            parameters.put(field.attribute(), text);
            choose(column + " = :" + field.attribute());
        }
    }

    private void outcomes() {
        if (!filter.outcomes().isEmpty()) {
            choose(filter.outcomes().stream()
                    .filter(COUNTS::containsKey)
                    .map(state -> COUNTS.get(state) + " > 0")
                    .sorted()
                    .collect(Collectors.collectingAndThen(
                            Collectors.joining(" or "), any -> any.isEmpty() ? "1 = 0" : "(" + any + ")")));
        }
    }

    private void choose(String condition) {
        where.append(" and ").append(condition);
        chosen = true;
    }

    /** Empty also where nothing must be known: the sums have no place for that. */
    private String text(CallField field) {
        return filter.equal().getOrDefault(field, "");
    }
}
