package dev.chancery.simulator;

import dev.chancery.simulator.api.Control;
import dev.chancery.simulator.api.Controls;
import dev.chancery.simulator.api.Gateway;
import dev.chancery.simulator.http.HttpHandler;
import dev.chancery.simulator.http.HttpServer;
import dev.chancery.simulator.oracle.Oracle;
import dev.chancery.simulator.oracle.Stats;
import dev.chancery.simulator.script.Script;
import dev.chancery.simulator.script.ScriptBook;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;

/**
 * A counterpart for clients of the Claude API, on the loopback interface. All methods may be called from any thread;
 * what they change is in force on return.
 */
public final class ClaudeSimulator implements Controls, AutoCloseable {

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    private final ScriptBook scripts;
    private final Oracle oracle;
    private final Gateway gateway;
    private final HttpServer server;

    private ClaudeSimulator(SimulatorOptions options) throws IOException {
        scripts = new ScriptBook(options.seed());
        oracle = options.oracleFile().isPresent()
                ? Oracle.appendingTo(options.oracleFile().get(), options.clock())
                : Oracle.inMemory(options.clock());
        gateway = new Gateway(
                oracle, scripts, options.acceptedKeys(), options.latency(), options.batchTime(), options.clock());
        server = HttpServer.start(address(options.port()), options.largestBody(), handler(gateway, new Control(this)));
    }

    private static HttpHandler handler(Gateway gateway, Control control) {
        return request -> request.path().startsWith(Control.PREFIX) ? control.handle(request) : gateway.handle(request);
    }

    private static InetSocketAddress address(int port) throws IOException {
        return new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), port);
    }

    /**
     * Listens on return.
     *
     * @throws UncheckedIOException if the port is taken or the log cannot be opened
     */
    public static ClaudeSimulator start(SimulatorOptions options) {
        try {
            return new ClaudeSimulator(options);
        } catch (IOException e) {
            throw new UncheckedIOException(e.getMessage(), e);
        }
    }

    /** The base URL, without a slash at its end. */
    public URI uri() {
        return URI.create("http://127.0.0.1:" + server.port());
    }

    @Override
    public Script script() {
        return scripts.script();
    }

    @Override
    public void script(Script script) {
        scripts.put(script);
    }

    /** Puts default directives in force, in place of the whole script. */
    public void script(String directives) {
        script(Script.of(directives));
    }

    @Override
    public Oracle oracle() {
        catchUp();
        return oracle;
    }

    @Override
    public Stats stats() {
        catchUp();
        return oracle.stats(server.connections());
    }

    /** Lets the server finish what it is at: a client can have read an answer before its end is in the log. */
    private void catchUp() {
        server.run(() -> {});
    }

    @Override
    public void reset() {
        server.run(() -> {
            scripts.put(Script.normal());
            oracle.clear();
            gateway.reset();
        });
    }

    @Override
    public void refuseFor(Duration duration) {
        server.refuseFor(duration);
    }

    /** Ends all connections, and returns when the log is written. */
    @Override
    public void close() {
        server.close();
        oracle.close();
    }
}
