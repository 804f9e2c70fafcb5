package dev.chancery.conversations;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Message;
import dev.chancery.messages.Turn;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in the database. A turn under way has a lease of its conversation, so that no transaction is open while
 * Claude answers; it passes to others when its node is gone or its time is over, and then nothing of it is stored.
 */
final class ConversationStore {
    private final Database database;
    private final String node;
    private final BiPredicate<EntityManager, String> mayLive;
    private final Clock clock;
    private final JsonCodec json = new JsonCodec();

    /** @param mayLive whether the node of an id may still be at work */
    ConversationStore(Database database, String node, BiPredicate<EntityManager, String> mayLive, Clock clock) {
        this.database = database;
        this.node = node;
        this.mayLive = mayLive;
        this.clock = clock;
    }

    /**
     * A turn that is begun, and what was said before.
     *
     * @param conversation the row's id
     * @param token the lease's
     */
    record Begun(String conversation, String token, History history) {}

    /**
     * Begins a turn; empty while another one is under way.
     *
     * @param lease how long the turn may be under way
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    Optional<Begun> begin(Asked asked, Duration lease) {
        return database.transact(em -> {
            Instant now = clock.instant();
            ConversationEntity conversation =
                    find(em, asked.participant()).orElseGet(() -> create(em, asked.participant(), now));
            boolean busy = isLeased(em, conversation, now);
            claim(conversation, asked.participant(), busy);
            if (busy) {
                return Optional.empty();
            }
            History history = history(em, conversation.id());
            history.before(asked.request());
            String token = Ids.next();
            conversation.lease(token, node, now.plus(lease));
            return Optional.of(new Begun(conversation.id(), token, history));
        });
    }

    /**
     * What was said before, without beginning a turn.
     *
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    History read(Participant participant) {
        return database.transact(em -> find(em, participant)
                .map(conversation -> {
                    if (!conversation.belongsTo(participant)) {
                        throw new ConversationNotAllowedException();
                    }
                    return history(em, conversation.id());
                })
                .orElse(History.NONE));
    }

    private static ConversationEntity create(EntityManager em, Participant participant, Instant now) {
        ConversationEntity made = new ConversationEntity(Ids.next(), participant, now);
        em.persist(made);
        return made;
    }

    /** Whose first turn did not come to its end, is nobody's. */
    private static void claim(ConversationEntity conversation, Participant participant, boolean busy) {
        if (!conversation.belongsTo(participant)) {
            if (busy || conversation.turns() > 0) {
                throw new ConversationNotAllowedException();
            }
            conversation.passTo(participant);
        }
    }

    private boolean isLeased(EntityManager em, ConversationEntity conversation, Instant now) {
        String holder = conversation.leaseNode();
        Instant until = conversation.leaseUntil();
        return holder != null && until != null && until.isAfter(now) && mayLive.test(em, holder);
    }

    private static Optional<ConversationEntity> find(EntityManager em, Participant participant) {
        return em.createQuery(
                        "select c from ConversationEntity c where c.application = :application and c.name = :name",
                        ConversationEntity.class)
                .setParameter("application", participant.application())
                .setParameter("name", participant.conversation())
                .getResultStream()
                .findFirst();
    }

    private History history(EntityManager em, String conversation) {
        List<TurnEntity> turns = em.createQuery(
                        "select t from TurnEntity t where t.conversationId = :conversation order by t.number",
                        TurnEntity.class)
                .setParameter("conversation", conversation)
                .getResultList();
        String stopReason = turns.isEmpty() ? null : turns.get(turns.size() - 1).stopReason();
        return new History(turns.stream().map(this::turn).toList(), stopReason);
    }

    private Turn turn(TurnEntity stored) {
        return new Turn(json.object(stored.content()));
    }

    /**
     * Stores what was said in a turn, and ends it.
     *
     * @param answer with which its last turn came
     * @return false when the lease is not this turn's any more; then nothing is stored
     */
    boolean complete(Begun begun, List<Turn> said, Message answer, @Nullable String promptName) {
        return database.transact(em -> {
            ConversationEntity conversation = em.find(ConversationEntity.class, begun.conversation());
            if (conversation == null || !conversation.isLeasedBy(begun.token())) {
                return false;
            }
            Instant now = clock.instant();
            int number = conversation.turns();
            for (Turn each : said) {
                TurnEntity stored = new TurnEntity(conversation.id(), ++number, each, now);
                em.persist(number == conversation.turns() + said.size() ? stored.of(answer) : stored);
            }
            conversation.taken(said.size(), promptName, now);
            conversation.release();
            return true;
        });
    }

    /** Ends a turn of which nothing is stored; a conversation that has no turn goes. */
    void abandon(Begun begun) {
        database.run(em -> {
            ConversationEntity conversation = em.find(ConversationEntity.class, begun.conversation());
            if (conversation == null || !conversation.isLeasedBy(begun.token())) {
                return;
            }
            if (conversation.turns() == 0) {
                em.remove(conversation);
            } else {
                conversation.release();
            }
        });
    }
}
