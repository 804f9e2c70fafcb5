package dev.chancery.conversations;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Removes every hour, on one node, the conversations whose retention has passed, and leaves a row in the trail when it
 * did. On every node, leases are given back that could not be given back before.
 */
@Singleton
@Startup
@DenyAll
public class ConversationsLifecycle {
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final long SECONDS_BETWEEN_RELEASES = 5;
    private static final System.Logger LOG = System.getLogger("dev.chancery.conversations");
    private static final Caller SCHEDULER =
            Caller.scheduler(Permission.READ_CONVERSATIONS, Permission.MANAGE_RETENTION);

    @Resource(lookup = LeasedWork.EXECUTOR)
    private ManagedScheduledExecutorService scheduler;

    @Inject
    private Provider<ConversationStore> store;

    @Inject
    private LeasedWork leasedWork;

    @Inject
    private Callers callers;

    @Inject
    private ConversationRetention retention;

    private @Nullable Future<?> releases;

    @PostConstruct
    void start() {
        releases = scheduler.scheduleWithFixedDelay(
                this::release, SECONDS_BETWEEN_RELEASES, SECONDS_BETWEEN_RELEASES, TimeUnit.SECONDS);
        leasedWork.every(INTERVAL, "conversations.purge", () -> callers.as(SCHEDULER, this::purge));
    }

    @PreDestroy
    void stop() {
        if (releases != null) {
            releases.cancel(false); // an interrupt would close H2's file
        }
    }

    private void release() {
        try {
            store.get().retryReleases();
        } catch (RuntimeException e) { // what throws is not scheduled again
            LOG.log(Level.DEBUG, "Leases of conversations could not be released yet", e);
        }
    }

    private Boolean purge() {
        Instant due = retention.due();
        return retention.preview(due) > 0 && retention.purge(due) > 0;
    }
}
