package dev.chancery.conversations;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.export.ExportFormat;
import dev.chancery.export.RowExport;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations that are stored, to be seen, exported and deleted. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class ConversationArchive {
    private static final int MOST_A_PAGE = 1000;
    private static final int TURNS_AT_ONCE = 100;
    private static final List<String> COLUMNS = List.of(
            "conversation",
            "application",
            "principal",
            "number",
            "created_at",
            "model",
            "stop_reason",
            "input_tokens",
            "output_tokens",
            "turn");

    private final Database database;
    private final AuditDetails audit;

    @Inject
    ConversationArchive(Database database, AuditDetails audit) {
        this.database = database;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConversationArchive() {
        this.database = null;
        this.audit = null;
    }

    /**
     * A page of conversations, the one that was had last first; without what was said.
     *
     * @param next where the page before ended; null for the first one
     * @param most how many at most, 1 to 1,000
     * @throws InvalidPlaceException when no page ended there
     * @throws IllegalArgumentException when {@code most} is not allowed
     */
    @Allowed(Permission.READ_CONVERSATIONS)
    public ConversationPage find(ConversationFilter filter, @Nullable String next, int most) {
        checkMost(most);
        return page(filter, next, most);
    }

    /** The conversation of this row, without what was said; empty when there is none. */
    @Allowed(Permission.READ_CONVERSATIONS)
    public Optional<ConversationRow> row(String id) {
        return database.transact(
                em -> Optional.ofNullable(em.find(ConversationEntity.class, id)).map(ConversationRow::of));
    }

    /**
     * What was said in a conversation, as it is stored. That somebody looked is itself audited.
     *
     * @param id of its row
     * @param from the number of the first turn, from 1
     * @param most how many turns at most, 1 to 1,000
     * @return the turns, in order; none when there is no such conversation
     * @throws IllegalArgumentException when {@code most} is not allowed
     */
    @Audited(action = "conversation.read", resource = "conversation", allowed = Permission.READ_CONVERSATIONS)
    public List<StoredTurn> read(String id, int from, int most) {
        audit.resource(id);
        audit.summary("Read turns from " + from);
        checkMost(most);
        return database.transact(em -> turns(em, id, from, most));
    }

    /**
     * Deletes a conversation with all that was said in it.
     *
     * @param id of its row
     * @return whether there was one
     */
    @Audited(action = "conversation.delete", resource = "conversation", allowed = Permission.MANAGE_CONVERSATIONS)
    public boolean delete(String id) {
        audit.resource(id);
        return database.transact(em -> {
            ConversationEntity entity = em.find(ConversationEntity.class, id);
            if (entity == null) {
                audit.summary("There was none");
                return false;
            }
            audit.summary("Deleted " + entity.name() + " of '" + entity.principal() + "' in " + entity.application()
                    + ", " + entity.turns() + " turns");
            em.detach(entity);
            return ConversationRemoval.remove(em, List.of(id)) == 1;
        });
    }

    /**
     * Writes conversations, one turn a line, the conversation that was had last first; in constant memory however many
     * there are. Does not close the stream.
     *
     * @return how many turns were written
     * @throws UncheckedIOException when the stream does not take them
     */
    @Audited(
            action = "conversation.export",
            resource = "conversation",
            allowed = Permission.EXPORT_CONVERSATIONS,
            transactional = false)
    public long export(ConversationFilter filter, OutputStream out) {
        audit.summary("Export: " + filter);
        long written = 0;
        try (RowExport rows = ExportFormat.NDJSON.open(out, COLUMNS)) {
            String next = null;
            do {
                ConversationPage page = page(filter, next, MOST_A_PAGE);
                for (ConversationRow row : page.rows()) {
                    written += export(row, rows);
                }
                next = page.next();
            } while (next != null);
        }
        audit.summary("Exported " + written + " turns: " + filter);
        return written;
    }

    private long export(ConversationRow row, RowExport rows) {
        long written = 0;
        List<StoredTurn> some;
        do {
            int from = (int) written + 1;
            some = database.transact(em -> turns(em, row.id(), from, TURNS_AT_ONCE));
            some.forEach(turn -> rows.row(values(row, turn)));
            written += some.size();
        } while (some.size() == TURNS_AT_ONCE);
        return written;
    }

    private static List<@Nullable Object> values(ConversationRow row, StoredTurn turn) {
        return Arrays.asList(
                row.name(),
                row.application(),
                row.principal(),
                turn.number(),
                turn.createdAt(),
                turn.model(),
                turn.stopReason(),
                turn.inputTokens(),
                turn.outputTokens(),
                turn.turn().fields());
    }

    private ConversationPage page(ConversationFilter filter, @Nullable String next, int most) {
        ConversationQuery query = new ConversationQuery(filter, next);
        return database.transact(em -> query.page(em, most));
    }

    private static List<StoredTurn> turns(EntityManager em, String id, int from, int most) {
        return em
                .createQuery(
                        "select t from TurnEntity t where t.conversationId = :id and t.number >= :from"
                                + " order by t.number",
                        TurnEntity.class)
                .setParameter("id", id)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(StoredTurn::of)
                .toList();
    }

    private static void checkMost(int most) {
        if (most < 1 || most > MOST_A_PAGE) {
            throw new IllegalArgumentException("most must be from 1 to " + MOST_A_PAGE);
        }
    }
}
