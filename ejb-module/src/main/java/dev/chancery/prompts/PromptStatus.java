package dev.chancery.prompts;

import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** Whether this node serves the prompts as they are published now. */
@ApplicationScoped
class PromptStatus implements StatusSource {
    private static final String COMPONENT = "prompts";
    private static final int NAMED = 10;

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
        if (packaged.isEmpty()) {
            return List.of(published);
        }
        Level level = published.level() == Level.OK ? Level.WARNING : published.level();
        return List.of(new Status(COMPONENT, level, published.sentence() + " " + sentence(packaged)));
    }

    private Status published() {
        OptionalInt ready = prompts.ready();
        if (database.status().reachable()) {
            return new Status(COMPONENT, Level.OK, ready.orElse(0) + " versions of prompts are in use.");
        }
        return ready.isPresent()
                ? new Status(
                        COMPONENT,
                        Level.WARNING,
                        "STALE: prompts are served as they were last known, since the database is away.")
                : new Status(
                        COMPONENT,
                        Level.FAILING,
                        "No prompt is known: the database has been away since this node started.");
    }

    private static String sentence(List<String> packaged) {
        String more = packaged.size() > NAMED ? " and " + (packaged.size() - NAMED) + " more" : "";
        return "PACKAGED: served as they came with the application, for want of published ones: "
                + packaged.stream().limit(NAMED).collect(Collectors.joining(", ")) + more + ".";
    }
}
