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
import java.util.concurrent.atomic.AtomicBoolean;
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
    private final Window window;
    private final boolean summarises;
    private final Clock clock;
    private final UnreleasedLeases unreleased = new UnreleasedLeases();

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
     * @param from the number of the turn with which begins what is sent
     * @param older of what a summary is to be made first; null when there is one, or none is wanted
     */
    record Begun(String conversation, Lease lease, int from, History history, Summaries.@Nullable Older older) {}

    /** That this node takes a turn of a conversation. */
    record Lease(String token, Participant participant) {}

    /**
     * Begins a turn; empty while another one is under way.
     *
     * @param longest how long the turn may be under way
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    Optional<Begun> begin(Asked asked, Duration longest) {
        Lease lease = new Lease(Ids.next(), asked.participant());
        AtomicBoolean taken = new AtomicBoolean();
        try {
            return database.transact(em -> {
                Optional<Begun> begun = begin(em, asked, lease, longest);
                taken.set(begun.isPresent());
                return begun;
            });
        } catch (RuntimeException | Error e) {
            if (Database.lost(e)) { // against others who began a turn of it
                return Optional.empty();
            }
            if (taken.get()) { // the commit may have taken place all the same
                unreleased.add(lease);
            }
            throw e;
        }
    }

    private Optional<Begun> begin(EntityManager em, Asked asked, Lease lease, Duration longest) {
        Instant now = clock.instant();
        ConversationEntity conversation = find(em, asked.participant(), LockModeType.PESSIMISTIC_WRITE)
                .orElseGet(() -> create(em, asked.participant(), now));
        boolean busy = isLeased(em, conversation, now);
        claim(conversation, asked.participant(), busy);
        if (busy) {
            return Optional.empty();
        }
        List<Turn> next = asked.request().turns();
        Begun begun = begun(em, conversation, lease, from(em, conversation, next));
        begun.history().checkFollowedBy(next);
        conversation.lease(lease.token(), node, now.plus(longest));
        return Optional.of(begun);
    }

    /**
     * What was said before, without beginning a turn.
     *
     * @throws ConversationNotAllowedException when the conversation is somebody else's
     */
    History read(Participant participant, List<Turn> next) {
        return database.transact(em -> find(em, participant, LockModeType.NONE)
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
        boolean over = node.equals(holder) && unreleased.has(conversation.leaseToken());
        return holder != null && until != null && !over && until.isAfter(now) && mayLive.test(em, holder);
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
        List<Window.Size> stored = StoredTurns.sizes(em, conversation.id(), present, conversation.turns() + 1);
        return window.begin(present, stored, next);
    }

    private Begun begun(EntityManager em, ConversationEntity conversation, Lease lease, int from) {
        SummaryEntity summary = summarises && from > 1
                ? StoredTurns.summary(em, conversation.id(), from).orElse(null)
                : null;
        String text = summary == null ? null : summary.content();
        int summed = summary == null ? 1 : summary.beforeNumber();
        boolean isWhole = !summarises || summed == from;
        return new Begun(
                conversation.id(),
                lease,
                from,
                StoredTurns.history(em, conversation.id(), from, conversation.turns(), text),
                isWhole ? null : new Summaries.Older(from, text, older(em, conversation.id(), summed, from)));
    }

    /** No more of them than fit: of a long time without summaries the latest. */
    private List<Turn> older(EntityManager em, String conversation, int summed, int from) {
        List<Window.Size> sizes = StoredTurns.sizes(em, conversation, summed, from);
        long room = window.maxTokens();
        int first = from;
        for (int i = sizes.size() - 1; i >= 0 && room >= sizes.get(i).estimate(); i--) {
            room -= sizes.get(i).estimate();
            first = sizes.get(i).number();
        }
        return StoredTurns.between(em, conversation, first, from);
    }

    /** Stores the summary of the turns before a number, unless there is one, or the lease is another turn's. */
    void keep(Begun begun, int before, String text) {
        database.transact(em -> {
            ConversationEntity conversation = leased(em, begun);
            String id = begun.conversation();
            if (conversation != null && em.find(SummaryEntity.class, TurnEntity.id(id, before)) == null) {
                em.lock(conversation, LockModeType.OPTIMISTIC_FORCE_INCREMENT); // it may be deleted meanwhile
                em.persist(new SummaryEntity(id, before, text, clock.instant()));
            }
            return true;
        });
    }

    /** The conversation, while the lease is this turn's. */
    private static @Nullable ConversationEntity leased(EntityManager em, Begun begun) {
        ConversationEntity conversation = em.find(ConversationEntity.class, begun.conversation());
        return conversation != null && conversation.isLeasedBy(begun.lease().token()) ? conversation : null;
    }

    /**
     * Stores what was said in a turn, and ends it.
     *
     * @param answer with which its last turn came
     * @return false when the lease is not this turn's any more; then nothing is stored
     */
    boolean complete(Begun begun, List<Turn> said, Message answer, @Nullable String promptName) {
        return database.transact(em -> {
            ConversationEntity conversation = leased(em, begun);
            if (conversation == null) {
                return false;
            }
            Instant now = clock.instant();
            int number = conversation.turns();
            for (Turn each : said) {
                TurnEntity stored = new TurnEntity(conversation.id(), ++number, each, now);
                em.persist(number == conversation.turns() + said.size() ? stored.of(answer) : stored);
            }
            conversation.taken(said.size(), promptName, now);
            conversation.sendFrom(begun.from());
            conversation.release();
            return true;
        });
    }

    /**
     * Ends a turn of which nothing is stored; a conversation that has no turn goes. When that fails, the turn has ended
     * for this node all the same, and {@link #retryReleases} tells the others.
     */
    void abandon(Begun begun) {
        try {
            release(begun.lease());
        } catch (RuntimeException | Error e) {
            unreleased.add(begun.lease());
            throw e;
        }
    }

    /** Gives leases back that could not be given back before. Blocks; ends at the first one that fails again. */
    void retryReleases() {
        unreleased.retry(this::release);
    }

    private void release(Lease lease) {
        database.transact(em -> {
            ConversationEntity conversation = find(em, lease.participant(), LockModeType.PESSIMISTIC_WRITE)
                    .orElse(null);
            if (conversation == null || !conversation.isLeasedBy(lease.token())) {
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
}
