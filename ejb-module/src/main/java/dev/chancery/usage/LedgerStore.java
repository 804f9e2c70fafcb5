package dev.chancery.usage;

import dev.chancery.messages.ClaudeException;
import dev.chancery.storage.Database;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ledger's rows: each write is one transaction with the sums and the reservations that belong to it. */
final class LedgerStore {
    private static final System.Logger LOG = System.getLogger("dev.chancery.usage");
    private static final int ROWS_A_TRANSACTION = 500;

    private final Database database;
    private final Reservations reservations;
    private final Rollups rollups;
    private final String node;

    LedgerStore(Database database, Reservations reservations, String node, String shard, Clock clock) {
        this.database = database;
        this.reservations = reservations;
        this.rollups = new Rollups(shard, clock);
        this.node = node;
    }

    /** The nodes that attempts are open on. */
    List<String> openNodes() {
        return database.transact(em -> em.createQuery(
                        "select distinct a.openNode from AttemptEntity a where a.openNode is not null", String.class)
                .getResultList());
    }

    /** Notes attempts about to be made; for each, why it must not be. */
    List<Optional<ClaudeException>> begin(List<AttemptIntent> intents) {
        Map<String, ClaudeException> refused = database.transact(em -> {
            Map<String, ClaudeException> refusals = reservations.reserve(em, intents);
            intents.stream()
                    .filter(intent -> !refusals.containsKey(intent.id()))
                    .forEach(intent -> em.persist(new AttemptEntity(intent, node)));
            return refusals;
        });
        committed();
        return intents.stream()
                .map(intent -> Optional.ofNullable(refused.get(intent.id())))
                .toList();
    }

    /** Notes how attempts went. What is noted already stays, so that a batch may come twice. */
    List<Boolean> end(List<EndedAttempt> ended) {
        database.run(em -> end(em, ended));
        committed();
        return ended.stream().map(each -> true).toList();
    }

    private void end(EntityManager em, List<EndedAttempt> ended) {
        List<AttemptEntity> rows = ended.stream().map(this::over).toList();
        boolean[] open = OutcomeUpdate.write(rows);
        List<AttemptEntity> changed = new ArrayList<>();
        List<EndedAttempt> others = new ArrayList<>();
        for (int i = 0; i < open.length; i++) {
            if (open[i]) {
                changed.add(rows.get(i));
                store(em, ended.get(i).contents());
            } else {
                others.add(ended.get(i));
            }
        }
        changed.addAll(endOthers(em, others));
        settle(em, changed);
    }

    private AttemptEntity over(EndedAttempt ended) {
        AttemptEntity row = new AttemptEntity(ended.intent(), node);
        row.end(ended.end(), ended.quote());
        return row;
    }

    /** Those that are not open: never noted, called lost by another node, or ended before. */
    private List<AttemptEntity> endOthers(EntityManager em, List<EndedAttempt> ended) {
        Map<String, AttemptEntity> rows = rows(em, ended);
        List<AttemptEntity> lost = rows.values().stream()
                .filter(row -> row.state() == AttemptState.UNKNOWN)
                .toList();
        rollups.takeOut(em, lost);
        List<AttemptEntity> changed = new ArrayList<>();
        for (EndedAttempt each : ended) {
            AttemptEntity row = rows.get(each.intent().id());
            if (row == null && !each.sent()) {
                continue;
            }
            if (row == null) {
                row = unnoted(em, each);
                rows.put(row.id(), row);
            }
            if (row.state() == AttemptState.INTENT || row.state() == AttemptState.UNKNOWN) {
                row.end(each.end(), each.quote());
                store(em, each.contents());
                changed.add(row);
            }
        }
        return changed;
    }

    private static void store(EntityManager em, @Nullable ContentEntity contents) {
        if (contents != null && em.find(ContentEntity.class, contents.attemptId()) == null) {
            em.persist(contents);
        }
    }

    /** Sent without being noted before, as {@code chancery.ledger.required=false} allows. */
    private AttemptEntity unnoted(EntityManager em, EndedAttempt ended) {
        AttemptEntity row = new AttemptEntity(ended.intent(), node);
        em.persist(row);
        return row;
    }

    private static Map<String, AttemptEntity> rows(EntityManager em, List<EndedAttempt> ended) {
        List<String> ids = ended.stream().map(each -> each.intent().id()).toList();
        Map<String, AttemptEntity> rows = new HashMap<>();
        RowsById.find(em, AttemptEntity.class, "chancery_attempt", ids).forEach(row -> rows.put(row.id(), row));
        return rows;
    }

    /** Marks what a node left open as UNKNOWN; tells how much that was. */
    int lose(String gone) {
        int all = 0;
        int some;
        do {
            some = database.transact(em -> loseSome(em, gone));
            all += some;
        } while (some == ROWS_A_TRANSACTION);
        committed();
        return all;
    }

    private int loseSome(EntityManager em, String gone) {
        List<AttemptEntity> open = em.createQuery(
                        "select a from AttemptEntity a where a.openNode = :node order by a.id", AttemptEntity.class)
                .setParameter("node", gone)
                .setMaxResults(ROWS_A_TRANSACTION)
                .getResultList();
        open.forEach(AttemptEntity::lose);
        settle(em, open);
        return open.size();
    }

    /** What is committed stays so, whatever those who are told of it do. */
    private void committed() {
        try {
            reservations.committed();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "Those who follow budgets could not be told", e);
        }
    }

    private void settle(EntityManager em, List<AttemptEntity> over) {
        rollups.add(em, over);
        reservations.settle(em, over.stream().map(AttemptEntity::outcome).toList());
    }
}
