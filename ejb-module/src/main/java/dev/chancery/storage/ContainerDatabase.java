package dev.chancery.storage;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.function.Function;

/** The database in the container: the application's own transaction waits while Chancery's runs. */
@ApplicationScoped
class ContainerDatabase implements Database {
    private final JpaDatabase database;

    @Inject
    ContainerDatabase(JpaDatabase database) {
        this.database = database;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ContainerDatabase() {
        this.database = null;
    }

    @Override
    @Transactional(Transactional.TxType.NOT_SUPPORTED)
    public <T> T transact(Function<EntityManager, T> work) {
        return database.transact(work);
    }

    @Override
    public DatabaseStatus status() {
        return database.status();
    }
}
