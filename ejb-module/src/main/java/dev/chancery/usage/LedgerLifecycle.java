package dev.chancery.usage;

import dev.chancery.storage.Database;
import dev.chancery.storage.LeasedWork;
import dev.chancery.storage.Nodes;
import dev.chancery.storage.StorageConfig;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.stream.Collectors;

/** Ends what nodes that are gone left open; and writes what waits before the application stops. */
@Singleton
@Startup
@DependsOn("StorageLifecycle")
@DenyAll
public class LedgerLifecycle {
    private static final System.Logger LOG = System.getLogger("dev.chancery.usage");
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    @Inject
    private Nodes nodes;

    @Inject
    private LedgerStore store;

    @Inject
    private StorageConfig config;

    private volatile Set<String> suspects = Set.of();

    @Inject
    private Database database;

    @Inject
    private LeasedWork leasedWork;

    @Inject
    private UsageLedger ledger;

    @PostConstruct
    void start() {
        ledger.start();
        nodes.whenGone(this::endWhatIsOpen);
        leasedWork.every(config.nodeLease(), "orphaned-attempts", this::endOrphans);
        ContentRetention contents = new ContentRetention(database, Clock.systemUTC());
        SpanSums sums = new SpanSums(database, Clock.systemUTC());
        leasedWork.every(Duration.ofMinutes(10), "content-retention", contents::removeExpired);
        leasedWork.every(Duration.ofMinutes(10), "usage.sums", sums::addUp);
    }

    /** What is open on nodes that nobody knows, and was already at the look before. */
    private void endOrphans() {
        Set<String> unknown = database.transact(em -> store.openNodes().stream()
                .filter(node -> !nodes.mayLive(em, node))
                .collect(Collectors.toSet()));
        unknown.stream().filter(suspects::contains).forEach(this::endWhatIsOpen);
        suspects = unknown;
    }

    private void endWhatIsOpen(String node) {
        int lost = store.lose(node);
        if (lost > 0) {
            LOG.log(Level.WARNING, "Attempts whose node ended before their outcome, now UNKNOWN: {0}", lost);
        }
    }

    @PreDestroy
    void stop() {
        if (!ledger.flush(PATIENCE)) {
            nodes.leaveSomethingOpen();
            LOG.log(Level.WARNING, "Records that could not be written before the stop: {0}", ledger.waiting());
        }
        ledger.close();
    }
}
