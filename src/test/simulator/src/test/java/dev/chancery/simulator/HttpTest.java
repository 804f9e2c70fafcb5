package dev.chancery.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.http.Ending;
import java.io.IOException;
import org.junit.jupiter.api.Test;

class HttpTest extends SimulatorFixture {

    private static final String BODY = RawClient.asking("Hello", false);

    @Test
    void keepsTheConnection() throws IOException {
        for (int i = 0; i < 3; i++) {
            assertThat(client.send(RawClient.request(BODY)).readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
        }
        assertThat(entries(3))
                .extracting(entry -> entry.port())
                .containsOnly(entries(3).get(0).port());
    }

    @Test
    void closesTheConnectionIfAskedTo() throws IOException {
        assertThat(client.send(RawClient.request(BODY, "Connection: close")).readAll())
                .contains("connection: close\r\n")
                .endsWith("}");
        assertThat(entry().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void answersRequestsThatArriveTogether() throws IOException {
        String request = RawClient.request(BODY);
        client.send(request + request + request);

        for (int i = 0; i < 3; i++) {
            assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
        }
    }

    @Test
    void readsARequestThatArrivesInPieces() throws IOException {
        String request = RawClient.request(BODY);
        for (int at = 0; at < request.length(); at += 10) {
            client.send(request.substring(at, Math.min(request.length(), at + 10)));
        }

        assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void readsAChunkedRequest() throws IOException {
        int half = BODY.length() / 2;
        client.send(RawClient.head("Transfer-Encoding: chunked") + "\r\n"
                + Integer.toHexString(half) + ";note=1\r\n" + BODY.substring(0, half) + "\r\n"
                + Integer.toHexString(BODY.length() - half) + "\r\n" + BODY.substring(half) + "\r\n"
                + "0\r\nx-trailer: 1\r\n\r\n");

        assertThat(client.readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(client.send(RawClient.request(BODY)).readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void tellsAClientThatWaitsToGoOn() throws IOException {
        client.send(RawClient.head("Expect: 100-continue", "content-length: " + BODY.length()) + "\r\n");

        assertThat(client.readHead()).isEqualTo("HTTP/1.1 100 Continue\r\n\r\n");
        assertThat(client.send(BODY).readAnswer()).startsWith("HTTP/1.1 200 OK\r\n");
    }

    @Test
    void refusesABodyThatIsTooLarge() throws IOException {
        String prompt = "x".repeat(33 * 1024 * 1024);

        assertThat(client.send(RawClient.request(RawClient.asking(prompt, false)))
                        .readAnswer())
                .startsWith("HTTP/1.1 413 ")
                .contains("request_too_large");
    }

    @Test
    void refusesWhatIsNotHttp() throws IOException {
        assertThat(client.send("HELO simulator\r\n\r\n").readAll()).startsWith("HTTP/1.1 400 ");
    }

    @Test
    void listensOnTheLoopbackInterfaceOnly() {
        assertThat(simulator.uri().getHost()).isEqualTo("127.0.0.1");
    }
}
