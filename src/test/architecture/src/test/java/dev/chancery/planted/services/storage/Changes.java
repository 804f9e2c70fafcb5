package dev.chancery.planted.services.storage;

public class Changes {
    public void look(Database database) {
        database.run(em -> {});
    }
}
