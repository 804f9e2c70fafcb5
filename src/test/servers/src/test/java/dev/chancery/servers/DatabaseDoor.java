package dev.chancery.servers;

import jakarta.annotation.Resource;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/**
 * Takes an H2 file away from everybody else in the server: {@code hold} closes all other connections and lets nobody
 * make one, until somebody asks for {@code release}.
 */
@WebServlet("/database/*")
public class DatabaseDoor extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_SECONDS = 60;

    private final transient CountDownLatch released = new CountDownLatch(1);

    @Resource(lookup = "java:comp/DefaultDataSource")
    private transient DataSource database;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (request.getPathInfo().equals("/release")) {
            released.countDown();
            return;
        }
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SET EXCLUSIVE 2");
            released.await(LONGEST_SECONDS, TimeUnit.SECONDS);
            statement.execute("SET EXCLUSIVE FALSE");
        } catch (SQLException e) {
            throw new IOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
