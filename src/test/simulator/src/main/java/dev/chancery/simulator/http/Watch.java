package dev.chancery.simulator.http;

/** Told what became of an answer. Called on the server's one thread; must not block. */
public interface Watch {

    Watch NONE = new Watch() {
        @Override
        public void wrote(long bytes) {}

        @Override
        public void reached(int events, int tokens) {}

        @Override
        public void ended(Ending ending) {}
    };

    /** The socket took this many more bytes. */
    void wrote(long bytes);

    /** Further events and tokens are written to their last byte. */
    void reached(int events, int tokens);

    /** Called exactly once. */
    void ended(Ending ending);
}
