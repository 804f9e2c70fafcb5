package dev.chancery.servers;

import dev.chancery.testing.postgres.PostgresServer;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the server under test, by the property {@code database}: a new one of PostgreSQL, or the server's own
 * H2 file. It is there before Arquillian reads arquillian.xml.
 */
public class DatabaseSession implements LauncherSessionListener {

    private static PostgresServer postgres;

    @Override
    public synchronized void launcherSessionOpened(LauncherSession session) {
        System.setProperty("database.arguments", isPostgres() ? postgres() : "-Dchancery.db=h2");
    }

    @Override
    public synchronized void launcherSessionClosed(LauncherSession session) {
        if (postgres != null) {
            postgres.close();
        }
    }

    static boolean isPostgres() {
        return System.getProperty("database", "h2").equals("postgresql");
    }

    /** For tests that run as a client, on PostgreSQL: who stops it starts it again, for the tests that come after. */
    static PostgresServer server() {
        return postgres;
    }

    private static String postgres() {
        postgres = PostgresServer.start();
        return "-Dchancery.db=postgresql -Dchancery.db.url=" + postgres.newDatabase() + " -Dchancery.db.user="
                + postgres.user() + " -Dchancery.db.password=" + postgres.password();
    }
}
