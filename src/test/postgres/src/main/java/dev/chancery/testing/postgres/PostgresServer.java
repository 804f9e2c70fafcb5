package dev.chancery.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * A real PostgreSQL server for tests. Where the environment names one by {@code PGHOST} (with {@code PGPORT},
 * {@code PGUSER}, {@code PGPASSWORD}, {@code PGDATABASE}), it is that one, and only databases of our own are made and dropped
 * in it. Else it is the machine's package {@code postgresql}, started on a free port of loopback, in a temporary directory,
 * with a random password, under an unprivileged account when the tests run as root. It ends, and its directory is removed, with
 * {@link #close()} and with this JVM, also when that is killed.
 *
 * <p>Methods block until the server is in the state they name. Safe for several threads.
 */
public final class PostgresServer implements AutoCloseable {

    private final Host host;
    private final List<String> databases = new ArrayList<>();

    private PostgresServer(Host host) {
        this.host = host;
    }

    /**
     * Starts a server whose commits are as durable as in production; takes about two seconds.
     *
     * @throws PostgresNotInstalledException when there is none to start
     */
    public static PostgresServer start() {
        return start(Durability.DURABLE);
    }

    /**
     * Starts a server; a given one keeps its own settings.
     *
     * @throws PostgresNotInstalledException when there is none to start
     */
    public static PostgresServer start(Durability durability) {
        Map<String, String> environment = System.getenv();
        return new PostgresServer(GivenHost.in(environment) ? GivenHost.of(environment) : OwnHost.start(durability));
    }

    /** The durable server that the tests of this JVM share, started by whoever asks first. Nobody closes or stops it. */
    public static PostgresServer shared() {
        return Shared.SERVER;
    }

    /** The JDBC address of the server's first database, which stays empty. */
    public String url() {
        return host.address().url();
    }

    /** The name of a superuser, or of who was given. */
    public String user() {
        return host.address().user();
    }

    public String password() {
        return host.address().password();
    }

    /** Makes an empty database and returns its JDBC address, for {@link #user()} and {@link #password()}. */
    public synchronized String newDatabase() {
        String name = "chancery_" + UUID.randomUUID().toString().replace("-", "");
        execute("CREATE DATABASE " + name);
        databases.add(name);
        return host.address().url(name);
    }

    /**
     * Runs one of PostgreSQL's client programs, such as {@code pg_dump}, with the server's address, user and password in its
     * environment, and returns what it printed.
     *
     * @throws UncheckedIOException when it does not end with 0
     */
    public String client(String program, String... arguments) {
        Address address = host.address();
        List<String> command = new ArrayList<>(List.of(Programs.find().named(program)));
        command.addAll(List.of(arguments));
        ProcessBuilder process = new ProcessBuilder(command);
        process.environment()
                .putAll(Map.of(
                        "PGHOST", address.host(),
                        "PGPORT", Integer.toString(address.port()),
                        "PGUSER", address.user(),
                        "PGPASSWORD", address.password()));
        try {
            return Shell.output(process);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Shuts the server down in order; connections break. */
    public void stop() {
        host.stop();
    }

    /** Kills all of the server's processes at once (SIGKILL): what was not committed is gone. */
    public void kill() {
        host.kill();
    }

    /** Starts the server again at the same address, after {@link #stop()}, {@link #kill()} or while it runs. */
    public void restart() {
        host.restart();
    }

    /** Freezes all of the server's processes (SIGSTOP): connections stay open and nobody answers. */
    public void pause() {
        host.pause();
    }

    /** Lets frozen processes go on. */
    public void resume() {
        host.resume();
    }

    /** Ends the server and removes its files; in a given server drops the databases made here. */
    @Override
    public synchronized void close() {
        if (host instanceof GivenHost) {
            databases.forEach(name -> execute("DROP DATABASE IF EXISTS " + name + " WITH (FORCE)"));
            databases.clear();
        }
        host.close();
    }

    private void execute(String sql) {
        try {
            host.address().execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("The server at " + host.address() + " refused: " + sql, e);
        }
    }

    private static final class Shared {

        static final PostgresServer SERVER = start();

        static {
            Runtime.getRuntime().addShutdownHook(new Thread(SERVER::close, "postgres-end"));
        }
    }
}
