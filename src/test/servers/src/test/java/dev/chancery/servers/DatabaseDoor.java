package dev.chancery.servers;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import javax.sql.DataSource;

/** Somebody else who takes the file of an H2 database, and lets go of it. */
@WebServlet("/database/*")
public class DatabaseDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int TRIES = 100;

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource database;

    private transient FileChannel held;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            if (request.getPathInfo().equals("/release")) {
                Objects.requireNonNull(held).close();
            } else {
                held = take(file());
            }
        } catch (SQLException e) {
            throw new IOException(e);
        }
    }

    private Path file() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet path = statement.executeQuery("SELECT DATABASE_PATH()")) {
            path.next();
            return Path.of(path.getString(1).replaceFirst("^retry:", "") + ".mv.db");
        }
    }

    private FileChannel take(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        for (int i = 0; i < TRIES; i++) {
            shutDown();
            if (locked(channel)) {
                return channel;
            }
        }
        channel.close();
        throw new IOException("H2 was back before its file could be taken");
    }

    private void shutDown() {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        } catch (SQLException e) {
            log("shut down under its own statement", e);
        }
    }

    private static boolean locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // somebody has opened it again
        }
    }
}
