package dev.chancery.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProviderHttpTest {
    private final ProviderHttp http = new ProviderHttp(Duration.ofSeconds(30));
    private final ProviderHttp brief = new ProviderHttp(Duration.ofMillis(700));
    private final CountDownLatch done = new CountDownLatch(1);
    private HttpServer server;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        done.countDown();
        server.stop(0);
        http.close();
        brief.close();
    }

    @Test
    void followsNoRedirect() {
        AtomicInteger visits = new AtomicInteger();
        server.createContext("/from", exchange -> {
            exchange.getResponseHeaders().add("Location", "/to");
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        server.createContext("/to", exchange -> visits.incrementAndGet());

        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> http.get(address("/from")))
                .withMessage("The provider's 127.0.0.1/from answered 302.");
        assertThat(visits).hasValue(0);
    }

    @Test
    void readsNoMoreThanHalfAMegabyte() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream out = exchange.getResponseBody()) {
                for (int i = 0; i < 600; i++) {
                    out.write(new byte[1024]);
                }
            } catch (IOException cutOff) {
                exchange.close();
            }
        });

        unavailable(http);
    }

    @Test
    void waitsNoLongerForTheRestThanForTheWhole() {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            exchange.getResponseBody().write('{');
            exchange.getResponseBody().flush();
            await();
            exchange.close();
        });

        long begun = System.nanoTime();
        unavailable(brief);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(30)); // or for ever
    }

    private void await() {
        try {
            done.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void unavailable(ProviderHttp to) {
        assertThatExceptionOfType(OpenIdException.class)
                .isThrownBy(() -> to.get(address("/")))
                .withMessage("The provider's 127.0.0.1/ did not answer.");
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }
}
