package dev.chancery.conversations;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Turn;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads turns, and summaries of them. */
final class StoredTurns {
    /** How many turns are looked at, from the last one back. */
    private static final int MOST_SIZES = 2_000;

    private static final JsonCodec JSON = new JsonCodec();

    private StoredTurns() {}

    /** The sizes of the turns from a number on to before another, in order; of very many only those of the last ones. */
    static List<Window.Size> sizes(EntityManager em, String conversation, int from, int before) {
        List<Window.Size> sizes = new ArrayList<>();
        for (Object[] row : em.createQuery(
                        "select t.number, t.begins, t.estimate from TurnEntity t"
                                + " where t.conversationId = :conversation and t.number >= :from"
                                + " and t.number < :before order by t.number desc",
                        Object[].class)
                .setParameter("conversation", conversation)
                .setParameter("from", from)
                .setParameter("before", before)
                .setMaxResults(MOST_SIZES)
                .getResultList()) {
            sizes.add(new Window.Size(((Number) row[0]).intValue(), (Boolean) row[1], ((Number) row[2]).longValue()));
        }
        Collections.reverse(sizes);
        return sizes;
    }

    /** What is sent when it begins with the turn of that number. */
    static History history(EntityManager em, String conversation, int from, int last, @Nullable String summary) {
        List<Turn> sent = between(em, conversation, from, last + 1);
        TurnEntity end = last == 0 ? null : em.find(TurnEntity.class, TurnEntity.id(conversation, last));
        return end == null
                ? new History(summary, sent, null, null)
                : new History(summary, sent, turn(end), end.stopReason());
    }

    /** The turns from a number on, to before another. */
    static List<Turn> between(EntityManager em, String conversation, int from, int before) {
        return em
                .createQuery(
                        "select t from TurnEntity t where t.conversationId = :conversation"
                                + " and t.number >= :from and t.number < :before order by t.number",
                        TurnEntity.class)
                .setParameter("conversation", conversation)
                .setParameter("from", from)
                .setParameter("before", before)
                .getResultList()
                .stream()
                .map(StoredTurns::turn)
                .toList();
    }

    /** The latest summary of turns before that number. */
    static Optional<SummaryEntity> summary(EntityManager em, String conversation, int before) {
        return em.createQuery(
                        "select s from SummaryEntity s where s.conversationId = :conversation"
                                + " and s.beforeNumber <= :before order by s.beforeNumber desc",
                        SummaryEntity.class)
                .setParameter("conversation", conversation)
                .setParameter("before", before)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    static Turn turn(TurnEntity stored) {
        return new Turn(JSON.object(stored.content()));
    }
}
