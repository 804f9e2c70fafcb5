package dev.chancery.planted.services.limits;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.services.storage.Database;

@Culprit
public class LimitsByARepository {
    private final LimitRepository repository;

    public LimitsByARepository(Database database) {
        this.repository = new LimitRepository(database);
    }

    public int count() {
        return repository.count();
    }
}
