package dev.chancery.testing.postgres;

/** What runs the server: we ourselves, or somebody else. */
interface Host extends AutoCloseable {

    Address address();

    void stop();

    void kill();

    void restart();

    void pause();

    void resume();

    @Override
    void close();
}
