package dev.chancery.planted.services.limits;

import dev.chancery.architecture.Culprit;
import dev.chancery.planted.services.storage.Database;

@Culprit
public class OpenLimits {
    private final Database database;

    public OpenLimits(Database database) {
        this.database = database;
    }

    public void change() {
        database.run(Object::notifyAll);
    }
}
