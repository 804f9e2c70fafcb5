package dev.chancery.planted.services.limits;

import dev.chancery.planted.services.access.Guarded;
import dev.chancery.planted.services.storage.Database;

@Guarded
public class GuardedLimits {
    private final LimitRepository repository;

    public GuardedLimits(Database database) {
        this.repository = new LimitRepository(database);
    }

    public int count() {
        return repository.count();
    }
}
