package dev.chancery.messages.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.UnavailableException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** TLS and proxies as configured. */
@Timeout(180)
class TransportTest {
    private static final String PASSWORD = "test-password";

    @TempDir
    static Path directory;

    private static Path store;

    @BeforeAll
    static void makeACertificate() throws Exception {
        store = directory.resolve("server.p12");
        Process keytool = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "keytool")
                                .toString(),
                        "-genkeypair",
                        "-alias",
                        "server",
                        "-keyalg",
                        "EC",
                        "-dname",
                        "CN=localhost",
                        "-ext",
                        "SAN=dns:localhost",
                        "-validity",
                        "2",
                        "-storetype",
                        "PKCS12",
                        "-keystore",
                        store.toString(),
                        "-storepass",
                        PASSWORD)
                .redirectErrorStream(true)
                .start();
        String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(keytool.waitFor(30, TimeUnit.SECONDS)).isTrue();
        assertThat(keytool.exitValue()).as(said).isZero();
    }

    @Test
    void trustsWhomTheTrustStoreTrusts() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.MESSAGE, serverTls());
                SimulatedWire wire = SimulatedWire.to(
                        server.uri(),
                        "claude/mp-rest/trustStore",
                        store.toUri().toString(),
                        "claude/mp-rest/trustStorePassword",
                        PASSWORD,
                        "claude/mp-rest/trustStoreType",
                        "PKCS12")) {
            assertThat(wire.send("x").text()).isEqualTo("hi");
        }
    }

    @Test
    void trustsNobodyElse() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.MESSAGE, serverTls());
                SimulatedWire wire = SimulatedWire.to(server.uri())) {
            assertThatExceptionOfType(UnavailableException.class)
                    .isThrownBy(() -> wire.send("x"))
                    .withCauseInstanceOf(SSLHandshakeException.class);
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void checksTheNameOfTheServer() throws Exception {
        try (RecordingServer server = new RecordingServer(RecordingServer.MESSAGE, serverTls());
                SimulatedWire wire = SimulatedWire.to(
                        URI.create("https://127.0.0.1:" + server.uri().getPort()),
                        "claude/mp-rest/trustStore",
                        store.toUri().toString(),
                        "claude/mp-rest/trustStorePassword",
                        PASSWORD,
                        "claude/mp-rest/trustStoreType",
                        "PKCS12")) {
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> wire.send("x"));
            assertThat(server.requests()).isEmpty();
        }
    }

    @Test
    void goesThroughTheProxy() throws Exception {
        try (Proxy proxy = new Proxy();
                SimulatedWire wire = SimulatedWire.to(
                        URI.create("http://api.example.test"), "claude/mp-rest/proxyAddress", proxy.address())) {
            assertThat(wire.send("x").text()).isEqualTo("hi");
            assertThat(proxy.asked).containsExactly("POST http://api.example.test/v1/messages HTTP/1.1");
        }
    }

    @Test
    void showsTheProxyNoKeyUnderTls() throws Exception {
        try (Proxy proxy = new Proxy();
                SimulatedWire wire = SimulatedWire.to(
                        URI.create("https://api.example.test"), "claude/mp-rest/proxyAddress", proxy.address())) {
            assertThatExceptionOfType(UnavailableException.class).isThrownBy(() -> wire.send("x"));
            assertThat(proxy.asked).allMatch(line -> line.equals("CONNECT api.example.test:443 HTTP/1.1"));
            assertThat(proxy.heard).isNotEmpty().noneMatch(head -> head.contains("test-key-1"));
        }
    }

    private static SSLContext serverTls() throws Exception {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            keys.load(in, PASSWORD.toCharArray());
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        managers.init(keys, PASSWORD.toCharArray());
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return context;
    }

    /** Answers for the server behind it, and refuses tunnels. */
    private static final class Proxy implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        private final List<String> asked = new CopyOnWriteArrayList<>();
        private final List<String> heard = new CopyOnWriteArrayList<>();

        Proxy() throws IOException {
            Thread thread = new Thread(this::serve, "proxy");
            thread.setDaemon(true);
            thread.start();
        }

        String address() {
            return "127.0.0.1:" + socket.getLocalPort();
        }

        private void serve() {
            try {
                while (true) {
                    try (Socket client = socket.accept()) {
                        String head = head(client.getInputStream());
                        heard.add(head);
                        asked.add(head.lines().findFirst().orElse(""));
                        String body = head.startsWith("CONNECT") ? "" : RecordingServer.MESSAGE;
                        String status = head.startsWith("CONNECT") ? "403 Forbidden" : "200 OK";
                        client.getOutputStream()
                                .write(("HTTP/1.1 " + status + "\r\nContent-Length: " + body.length()
                                                + "\r\nConnection: close\r\n\r\n" + body)
                                        .getBytes(StandardCharsets.UTF_8));
                        client.getInputStream().readNBytes(1024);
                    }
                }
            } catch (IOException e) {
                // closed
            }
        }

        private static String head(InputStream in) throws IOException {
            StringBuilder head = new StringBuilder();
            while (head.indexOf("\r\n\r\n") < 0) {
                head.append((char) in.read());
            }
            return head.toString();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
