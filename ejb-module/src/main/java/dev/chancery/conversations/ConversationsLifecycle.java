package dev.chancery.conversations;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/** Removes every hour, on one node, the conversations whose retention has passed. Leaves a row in the trail when it did. */
@Singleton
@Startup
@DenyAll
public class ConversationsLifecycle {
    private static final Duration INTERVAL = Duration.ofHours(1);
    private static final Caller SCHEDULER =
            Caller.scheduler(Permission.READ_CONVERSATIONS, Permission.MANAGE_RETENTION);

    @Inject
    private LeasedWork leasedWork;

    @Inject
    private Callers callers;

    @Inject
    private ConversationRetention retention;

    @PostConstruct
    void start() {
        leasedWork.every(INTERVAL, "conversations.purge", () -> callers.as(SCHEDULER, this::purge));
    }

    private Boolean purge() {
        Instant due = retention.due();
        return retention.preview(due) > 0 && retention.purge(due) > 0;
    }
}
