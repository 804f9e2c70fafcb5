package dev.chancery.conversations;

import dev.chancery.messages.Message;
import dev.chancery.messages.Turn;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Conversations in the database. A turn under way has a lease of its conversation, so that no transaction is open while
 * Claude answers; it passes to others when its node is gone or its time is over, and then nothing of it is stored.
 */
final class ConversationStore {
    private final Database database;
    private final String node;
    private final BiPredicate<EntityManager, String> mayLive;
    private final Window window;
    private final boolean summarises;
    private final Clock clock;

    /** @param mayLive whether the node of an id may still be at work */
    ConversationStore(
            Database database,
            String node,
            BiPredicate<EntityManager, String> mayLive,
            ConversationsConfig config,
            Clock clock) {
        this.window = new Window(config.maxTokens());
        this.summarises = config.summarises();
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
     * @param older of what a summary is to be made first; null when there is one, or none is wanted
     */
    record Begun(String conversation, String token, History history, Summaries.@Nullable Older older) {}

    /**
     * Begins a turn; empty while another one is under way.
     *
     * @param lease how long the turn may be under way
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    Optional<Begun> begin(Asked asked, Duration lease) {
        return transact(em -> {
            Instant now = clock.instant();
            ConversationEntity conversation = find(em, asked.participant(), LockModeType.PESSIMISTIC_WRITE)
                    .orElseGet(() -> create(em, asked.participant(), now));
            boolean busy = isLeased(em, conversation, now);
            claim(conversation, asked.participant(), busy);
            if (busy) {
                return Optional.empty();
            }
            conversation.sendFrom(from(em, conversation, asked.request().turns()));
            Begun begun = begun(em, conversation);
            begun.history().checkFollowedBy(asked.request().turns());
            conversation.lease(begun.token(), node, now.plus(lease));
            return Optional.of(begun);
        });
    }

    /**
     * What was said before, without beginning a turn.
     *
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    History read(Participant participant, List<Turn> next) {
        return transact(em -> find(em, participant, LockModeType.NONE)
                .map(conversation -> {
                    if (!conversation.belongsTo(participant)) {
                        throw new ConversationNotAllowedException();
                    }
                    int from = from(em, conversation, next);
                    String summary = summarises
                            ? StoredTurns.summary(em, conversation.id(), from)
                                    .map(SummaryEntity::content)
                                    .orElse(null)
                            : null;
                    return StoredTurns.history(em, conversation.id(), from, conversation.turns(), summary);
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

    /** Whoever begins a turn locks the row: else, of many who wait, one might lose too often. */
    private static Optional<ConversationEntity> find(EntityManager em, Participant participant, LockModeType lock) {
        return em
                .createQuery(
                        "select c from ConversationEntity c where c.application = :application and c.name = :name",
                        ConversationEntity.class)
                .setParameter("application", participant.application())
                .setParameter("name", participant.conversation())
                .setLockMode(lock)
                .getResultList()
                .stream()
                .findFirst();
    }

    private int from(EntityManager em, ConversationEntity conversation, List<Turn> next) {
        int present = conversation.sentFrom();
        List<Window.Size> stored = StoredTurns.sizes(em, conversation.id(), present);
        return window.begin(present, stored, next);
    }

    private Begun begun(EntityManager em, ConversationEntity conversation) {
        int from = conversation.sentFrom();
        SummaryEntity summary = summarises && from > 1
                ? StoredTurns.summary(em, conversation.id(), from).orElse(null)
                : null;
        String text = summary == null ? null : summary.content();
        int summed = summary == null ? 1 : summary.beforeNumber();
        boolean isWhole = !summarises || summed == from;
        return new Begun(
                conversation.id(),
                Ids.next(),
                StoredTurns.history(em, conversation.id(), from, conversation.turns(), text),
                isWhole ? null : new Summaries.Older(from, text, older(em, conversation.id(), summed, from)));
    }

    /** No more of them than fit: of a long time without summaries the latest. */
    private List<Turn> older(EntityManager em, String conversation, int summed, int from) {
        List<Window.Size> sizes = StoredTurns.sizes(em, conversation, summed).stream()
                .filter(size -> size.number() < from)
                .toList();
        long room = window.maxTokens();
        int first = from;
        for (int i = sizes.size() - 1; i >= 0 && room >= sizes.get(i).estimate(); i--) {
            room -= sizes.get(i).estimate();
            first = sizes.get(i).number();
        }
        return StoredTurns.between(em, conversation, first, from);
    }

    /** Stores the summary of the turns before a number, unless there is one. */
    void keep(String conversation, int before, String text) {
        transact(em -> {
            boolean there = em.find(SummaryEntity.class, TurnEntity.id(conversation, before)) != null;
            if (!there && em.find(ConversationEntity.class, conversation) != null) {
                em.persist(new SummaryEntity(conversation, before, text, clock.instant()));
            }
            return true;
        });
    }

    /**
     * Stores what was said in a turn, and ends it.
     *
     * @param answer with which its last turn came
     * @return false when the lease is not this turn's any more; then nothing is stored
     */
    boolean complete(Begun begun, List<Turn> said, Message answer, @Nullable String promptName) {
        return transact(em -> {
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
        transact(em -> {
            ConversationEntity conversation = em.find(ConversationEntity.class, begun.conversation());
            if (conversation == null || !conversation.isLeasedBy(begun.token())) {
                return false;
            }
            if (conversation.turns() == 0) {
                em.remove(conversation);
            } else {
                conversation.release();
            }
            return true;
        });
    }

    /** Whoever is interrupted ends a turn all the same; within a transaction, an interrupt would close H2's file. */
    private <T> T transact(Function<EntityManager, T> work) {
        boolean interrupted = Thread.interrupted();
        try {
            return database.transact(work);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
