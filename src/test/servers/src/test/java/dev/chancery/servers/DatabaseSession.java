package dev.chancery.servers;

import dev.chancery.testing.postgres.PostgresServer;
import org.junit.platform.launcher.LauncherSession;
import org.junit.platform.launcher.LauncherSessionListener;

/**
 * The database of the server under test, by the property {@code database}: a new one of PostgreSQL, or the server's own
 * H2 file. It is there before Arquillian reads arquillian.xml.
 */
public class DatabaseSession implements LauncherSessionListener {

    @Override
    public void launcherSessionOpened(LauncherSession session) {
        System.setProperty(
                "database.arguments",
                System.getProperty("database", "h2").equals("postgresql") ? postgresql() : "-Dchancery.db=h2");
    }

    private static String postgresql() {
        PostgresServer server = PostgresServer.shared();
        return "-Dchancery.db=postgresql -Dchancery.db.url=" + server.newDatabase() + " -Dchancery.db.user="
                + server.user() + " -Dchancery.db.password=" + server.password();
    }
}
