package dev.chancery.conversations;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says whether conversations are stored, and for how long. */
@ApplicationScoped
class ConversationStatus implements StatusSource {
    private static final String COMPONENT = "conversations";

    private final ConversationsConfig config;

    @Inject
    ConversationStatus(ConversationsConfig config) {
        this.config = config;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConversationStatus() {
        this.config = null;
    }

    @Override
    public List<Status> status() {
        return List.of(
                config.enabled()
                        ? new Status(COMPONENT, Level.OK, Finding.CONVERSATIONS_STORED, config.retention())
                        : new Status(COMPONENT, Level.OK, Finding.CONVERSATIONS_NOT_STORED));
    }
}
