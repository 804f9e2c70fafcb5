package dev.chancery.planted.services.limits;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.services.storage.Database;

@Culprit
class LimitsBehindAnInterface implements Limits {
    private final Database database;

    LimitsBehindAnInterface(Database database) {
        this.database = database;
    }

    @Override
    public int limit() {
        return database.transact(em -> 1);
    }
}
