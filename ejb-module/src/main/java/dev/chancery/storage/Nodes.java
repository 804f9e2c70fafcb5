package dev.chancery.storage;

import dev.chancery.status.NodeStatus;
import dev.chancery.status.PromptDelivery;
import jakarta.persistence.EntityManager;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The nodes that share the database. Each counts its own beat; a node whose count stood still for the whole lease, as
 * measured by the watcher's own stopwatch, is gone: no clock of any machine matters.
 */
public final class Nodes {
    private static final System.Logger LOG = System.getLogger("dev.chancery.storage");

    private final Database database;
    private final Clock clock;
    private final LongSupplier nanoTime;
    private final String name;
    private final Duration lease;
    private final Deliveries deliveries;
    private final String id = Ids.next();
    private final Map<String, Seen> seen = new HashMap<>();
    private final List<Consumer<String>> heirs = new CopyOnWriteArrayList<>();
    private volatile Set<String> gone = Set.of();
    private volatile List<Known> known;
    private volatile boolean somethingOpen;

    Nodes(
            Database database,
            StorageConfig config,
            Clock clock,
            LongSupplier nanoTime,
            Iterable<DeliverySource> deliveries) {
        this.database = database;
        this.clock = clock;
        this.nanoTime = nanoTime;
        this.name = config.node();
        this.lease = config.nodeLease();
        this.deliveries = new Deliveries(deliveries, nanoTime);
        this.known = List.of(new Known(id, name, clock.instant(), nanoTime.getAsLong(), null));
    }

    /** This start of this node. */
    public String id() {
        return id;
    }

    /** This node's name, the same after a restart. */
    public String name() {
        return name;
    }

    /**
     * Registers who ends what a node that is gone left open. Called with that node's id on a thread of the container,
     * possibly on several nodes at once and more than once; when every heir succeeded, the node is forgotten.
     */
    public void whenGone(Consumer<String> heir) {
        heirs.add(heir);
    }

    /** Whether a node may still be at work: it beats, or was not watched for long enough. */
    public boolean mayLive(EntityManager em, String node) {
        return node.equals(id) || (!gone.contains(node) && em.find(NodeEntity.class, node) != null);
    }

    /** The nodes, by name, as of the last beat; this one is always among them. */
    List<NodeStatus> list() {
        long now = nanoTime.getAsLong();
        return known.stream().map(each -> status(each, now)).toList();
    }

    private NodeStatus status(Known node, long now) {
        Duration quiet = Duration.ofNanos(Math.max(0, now - node.heard()));
        boolean silent = quiet.compareTo(lease.plus(lease.dividedBy(3))) > 0; // later than a beat after the lease
        boolean self = node.id().equals(id);
        PromptDelivery prompts = self ? delivery() : silent ? Told.silent(node.told()) : Told.heard(node.told());
        return new NodeStatus(node.name(), node.started(), self, quiet, silent, prompts);
    }

    private PromptDelivery delivery() {
        Told told = deliveries.now();
        return database.status().reachable() ? Told.heard(told) : Told.away(told);
    }

    /** Beats once, and looks after the others. Called on schedule, by one thread at a time. */
    synchronized void beat() {
        try {
            long before = nanoTime.getAsLong();
            List<NodeEntity> others = database.transact(this::beatAndList);
            if (nanoTime.getAsLong() - before > lease.toNanos() / 3) {
                seen.clear(); // others may have waited as long for the database
            }
            look(others, before);
            note(others, before);
            gone.forEach(this::bury);
        } catch (DatabaseUnavailableException e) {
            seen.clear(); // while nobody could beat, nobody was silent
        } catch (RuntimeException e) { // which would end the beat for ever
            LOG.log(Level.WARNING, "A node could not beat; it tries again", e);
        }
    }

    private List<NodeEntity> beatAndList(EntityManager em) {
        Told told = deliveries.tell(em);
        NodeEntity self = em.find(NodeEntity.class, id);
        if (self == null) {
            self = new NodeEntity(id, name, clock.instant());
            em.persist(self);
        } else {
            self.beatOnce();
        }
        self.tells(told);
        return em.createQuery("select n from NodeEntity n where n.id <> :self", NodeEntity.class)
                .setParameter("self", id)
                .getResultList();
    }

    private void look(List<NodeEntity> others, long now) {
        Set<String> silent = new HashSet<>();
        for (NodeEntity other : others) {
            Seen last = seen.get(other.id());
            if (last == null || last.beat() != other.beat()) {
                seen.put(other.id(), new Seen(other.beat(), now));
            } else if (now - last.at() >= lease.toNanos()) {
                silent.add(other.id());
            }
        }
        seen.keySet().retainAll(others.stream().map(NodeEntity::id).collect(Collectors.toSet()));
        gone = Set.copyOf(silent);
    }

    private void note(List<NodeEntity> others, long now) {
        Known self =
                known.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
        known = Stream.concat(
                        Stream.of(new Known(id, name, self.started(), now, null)),
                        others.stream()
                                .map(other -> new Known(
                                        other.id(),
                                        other.name(),
                                        other.started(),
                                        seenAt(other.id(), now),
                                        other.told())))
                .sorted(Comparator.comparing(Known::name).thenComparing(Known::id))
                .toList();
    }

    private long seenAt(String node, long now) {
        Seen last = seen.get(node);
        return last == null ? now : last.at();
    }

    private void bury(String node) {
        try {
            heirs.forEach(heir -> heir.accept(node));
            forget(node);
            LOG.log(Level.INFO, "A node is gone; what it left open is ended: {0}", node);
        } catch (DatabaseUnavailableException e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "What the node " + node + " left open could not be ended; it is tried again", e);
        }
    }

    /** Something of this node stays open when it stops: it does not sign off, so that another one ends that. */
    public void leaveSomethingOpen() {
        somethingOpen = true;
    }

    /** Signs off: nothing of this node is open any more. */
    void leave() {
        if (somethingOpen) {
            return;
        }
        try {
            forget(id);
        } catch (RuntimeException e) {
            LOG.log(Level.DEBUG, "The node could not sign off; another one will end what it left", e);
        }
    }

    private void forget(String node) {
        database.run(em -> em.createQuery("delete from NodeEntity n where n.id = :node")
                .setParameter("node", node)
                .executeUpdate());
    }

    private record Seen(long beat, long at) {}

    /**
     * What is known of a node.
     *
     * @param heard when it last beat, by this node's stopwatch
     * @param told what it then served; null when it did not tell, and of this node, which is asked
     */
    private record Known(
            String id,
            String name,
            Instant started,
            long heard,
            @Nullable Told told) {}
}
