package dev.chancery.testing.postgres;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;

/** Where a server listens and who may enter. Its password is a test's, but is not printed all the same. */
record Address(String host, int port, String database, String user, String password) {

    String url() {
        return url(database);
    }

    String url(String other) {
        return "jdbc:postgresql://" + host + ":" + port + "/" + other;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(), user, password);
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean answers() {
        try {
            execute("SELECT 1");
            return true;
        } catch (SQLException notYet) {
            return false;
        }
    }

    @Override
    public String toString() {
        return user + "@" + url();
    }
}
