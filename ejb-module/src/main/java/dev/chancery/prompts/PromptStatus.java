package dev.chancery.prompts;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Names;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;

/** Whether this node serves the prompts as they are published now. */
@ApplicationScoped
class PromptStatus implements StatusSource {
    private static final String COMPONENT = "prompts";

    private final Database database;
    private final PublishedPrompts prompts;

    @Inject
    PromptStatus(Database database, PublishedPrompts prompts) {
        this.database = database;
        this.prompts = prompts;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected PromptStatus() {
        this.database = null;
        this.prompts = null;
    }

    @Override
    public List<Status> status() {
        Status published = published();
        List<String> packaged = prompts.packaged();
        return packaged.isEmpty()
                ? List.of(published)
                : List.of(
                        published, new Status(COMPONENT, Level.WARNING, Finding.PROMPTS_PACKAGED, Names.of(packaged)));
    }

    private Status published() {
        OptionalInt ready = prompts.ready();
        if (database.status().reachable()) {
            return new Status(COMPONENT, Level.OK, Finding.PROMPTS_WORK, ready.orElse(0));
        }
        return ready.isPresent()
                ? new Status(COMPONENT, Level.WARNING, Finding.PROMPTS_STALE)
                : new Status(COMPONENT, Level.FAILING, Finding.PROMPTS_NONE);
    }
}
