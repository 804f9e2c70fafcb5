package dev.chancery.testing.postgres;

import java.util.Map;

/** A server that the environment names; it is not ours to stop. */
record GivenHost(Address address) implements Host {

    static boolean in(Map<String, String> environment) {
        return !environment.getOrDefault("PGHOST", "").isBlank();
    }

    /** With the defaults of PostgreSQL's own clients. */
    static GivenHost of(Map<String, String> environment) {
        String user = environment.getOrDefault("PGUSER", System.getProperty("user.name"));
        return new GivenHost(new Address(
                environment.getOrDefault("PGHOST", "localhost"),
                Integer.parseInt(environment.getOrDefault("PGPORT", "5432")),
                environment.getOrDefault("PGDATABASE", user),
                user,
                environment.getOrDefault("PGPASSWORD", "")));
    }

    @Override
    public void stop() {
        throw notOurs();
    }

    @Override
    public void kill() {
        throw notOurs();
    }

    @Override
    public void restart() {
        throw notOurs();
    }

    @Override
    public void pause() {
        throw notOurs();
    }

    @Override
    public void resume() {
        throw notOurs();
    }

    @Override
    public void close() {}

    private UnsupportedOperationException notOurs() {
        return new UnsupportedOperationException("The server at " + address + " was given by PGHOST; it is not ours.");
    }
}
