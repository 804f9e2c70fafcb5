package dev.chancery.run;

/** Threads that keep nobody from leaving. */
final class Background {

    private Background() {}

    static void run(String name, Runnable work) {
        Thread thread = new Thread(work, name);
        thread.setDaemon(true);
        thread.start();
    }
}
