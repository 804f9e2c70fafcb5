package dev.chancery.storage;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Says whether the database is there, and whether it keeps what it is given. */
@ApplicationScoped
class StorageStatus implements StatusSource {
    private static final String COMPONENT = "storage";

    private final Database database;

    @Inject
    StorageStatus(Database database) {
        this.database = database;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected StorageStatus() {
        this.database = null;
    }

    @Override
    public List<Status> status() {
        DatabaseStatus now = database.status();
        if (!now.reachable()) {
            return List.of(new Status(COMPONENT, Level.FAILING, Finding.STORAGE_AWAY, now.problem()));
        }
        if (now.inMemory()) {
            return List.of(new Status(COMPONENT, Level.WARNING, Finding.STORAGE_IN_MEMORY, now.product()));
        }
        return List.of(new Status(COMPONENT, Level.OK, Finding.STORAGE_WORKS, now.product()));
    }
}
