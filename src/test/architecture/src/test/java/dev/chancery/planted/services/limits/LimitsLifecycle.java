package dev.chancery.planted.services.limits;

import dev.chancery.planted.services.storage.Database;
import jakarta.annotation.security.DenyAll;

@DenyAll
public class LimitsLifecycle {
    public void start(Database database) {
        database.run(em -> {});
    }
}
