package dev.chancery.conversations;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.storage.Database;
import dev.chancery.usage.StoredContents;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is stored of persons: Claude's memory of them, and all of it, to be forgotten. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class Persons {
    private static final int AT_ONCE = 500;
    private static final int MOST_A_PAGE = 1000;

    private final Database database;
    private final StoredContents contents;
    private final AuditDetails audit;

    @Inject
    Persons(Database database, StoredContents contents, AuditDetails audit) {
        this.database = database;
        this.contents = contents;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Persons() {
        this.database = null;
        this.contents = null;
        this.audit = null;
    }

    /**
     * A page of the memories, by principal and application; without what is in them.
     *
     * @param principal whose; null for all
     * @param next where the page before ended; null for the first one
     * @param most how many at most, 1 to 1,000
     * @throws InvalidPlaceException when no page ended there
     * @throws IllegalArgumentException when {@code most} is not allowed
     */
    @Allowed(Permission.READ_CONVERSATIONS)
    public MemoryPage memories(@Nullable String principal, @Nullable String next, int most) {
        if (most < 1 || most > MOST_A_PAGE) {
            throw new IllegalArgumentException("most must be from 1 to " + MOST_A_PAGE);
        }
        MemoryQuery query = new MemoryQuery(principal, next);
        return database.transact(em -> query.page(em, most));
    }

    /**
     * The memory of a person in an application, without what is in it; empty when there is none.
     *
     * @throws InvalidPersonException when nobody has such a name
     */
    @Allowed(Permission.READ_CONVERSATIONS)
    public Optional<MemoryRow> memory(String application, String principal) {
        MemoryOwner owner = new MemoryOwner(application, principal);
        return database.transact(em -> owner.find(em).map(MemoryRow::of));
    }

    /** Claude's notes of a person in an application, by path. That somebody looked is itself audited. */
    @Audited(action = "memory.read", resource = "person", allowed = Permission.READ_CONVERSATIONS)
    public List<MemoryNote> notes(String application, String principal) {
        audit.resource(principal);
        audit.summary("Read the memory in " + application);
        return database.transact(em -> em.createQuery(
                        "select n from NoteEntity n where n.memoryId in (select m.id from MemoryEntity m"
                                + " where m.application = :application and m.principal = :principal) order by n.path",
                        NoteEntity.class)
                .setParameter("application", application)
                .setParameter("principal", principal)
                .getResultStream()
                .map(MemoryNote::of)
                .toList());
    }

    /**
     * Deletes a note of a person, or all below a path, such as {@code /memories}.
     *
     * @return how many notes were deleted
     * @throws InvalidPersonException when nobody has such a name
     */
    @Audited(action = "memory.delete", resource = "person", allowed = Permission.MANAGE_CONVERSATIONS)
    public int delete(String application, String principal, String path) {
        audit.resource(principal);
        return database.transact(em -> {
            int deleted = new MemoryOwner(application, principal)
                    .find(em)
                    .map(memory -> NoteRemoval.remove(em, memory, path))
                    .orElse(0);
            audit.summary("Deleted " + deleted + " notes of the memory in " + application);
            return deleted;
        });
    }

    /**
     * Forgets a person: deletes all conversations and all notes of the principal, in all applications, and requests and
     * answers in the ledger where their storage was switched on. A turn under way is not stored any more; an attempt under
     * way is. The ledger's rows and the audit trail stay: they hold nothing of what was said. What others said of the
     * person is not found.
     *
     * @param principal as conversations, memory and ledger have it; not empty
     * @throws InvalidPersonException when it is empty, or has a character that no principal has
     */
    @Audited(action = "person.forget", resource = "person", allowed = Permission.FORGET_PERSONS)
    public Forgotten forget(String principal) {
        audit.resource(principal);
        check(principal);
        return database.transact(em -> {
            Forgotten forgotten =
                    new Forgotten(conversations(em, principal), notes(em, principal), contents.forget(principal));
            audit.summary("Deleted " + forgotten.conversations() + " conversations, " + forgotten.notes()
                    + " notes and contents of " + forgotten.contents() + " attempts");
            return forgotten;
        });
    }

    /**
     * What {@link #forget} would delete now.
     *
     * @throws InvalidPersonException when the principal is empty, or has a character that no principal has
     */
    @Allowed(Permission.FORGET_PERSONS)
    public PersonData stored(String principal) {
        check(principal);
        return database.transact(em -> new PersonData(
                count(em, principal, "select count(c) from ConversationEntity c where c.principal = :principal"),
                count(
                        em,
                        principal,
                        "select count(t) from TurnEntity t where exists (select c.id from ConversationEntity c"
                                + " where c.id = t.conversationId and c.principal = :principal)"),
                count(
                        em,
                        principal,
                        "select count(n) from NoteEntity n where exists (select m.id from MemoryEntity m"
                                + " where m.id = n.memoryId and m.principal = :principal)"),
                contents.count(principal)));
    }

    private static long count(EntityManager em, String principal, String jpql) {
        return ((Number) em.createQuery(jpql)
                        .setParameter("principal", principal)
                        .getSingleResult())
                .longValue();
    }

    private static void check(String principal) {
        if (principal.isBlank() || principal.indexOf('\0') >= 0) {
            throw new InvalidPersonException("principal", "must not be empty, nor have the character U+0000");
        }
    }

    private static long conversations(EntityManager em, String principal) {
        long removed = 0;
        List<String> some;
        do {
            some = ConversationRemoval.idsOf(em, principal, AT_ONCE);
            removed += ConversationRemoval.remove(em, some);
        } while (some.size() == AT_ONCE);
        return removed;
    }

    private static long notes(EntityManager em, String principal) {
        List<String> memories = em.createQuery(
                        "select m.id from MemoryEntity m where m.principal = :principal", String.class)
                .setParameter("principal", principal)
                .getResultList();
        return memories.isEmpty() ? 0 : NoteRemoval.removeAll(em, memories);
    }
}
