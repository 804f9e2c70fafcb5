package dev.chancery.planted.services.limits;

import dev.chancery.planted.services.storage.Database;

class LimitRepository {
    private final Database database;

    LimitRepository(Database database) {
        this.database = database;
    }

    int count() {
        return database.<Integer>transact(Object::hashCode);
    }
}
