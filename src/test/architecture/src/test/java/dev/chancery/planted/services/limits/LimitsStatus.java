package dev.chancery.planted.services.limits;

import dev.chancery.planted.services.status.StatusSource;
import dev.chancery.planted.services.storage.Database;

class LimitsStatus implements StatusSource {
    private final Database database;

    LimitsStatus(Database database) {
        this.database = database;
    }

    @Override
    public int status() {
        return database.<Integer>transact(Object::hashCode);
    }
}
