package dev.chancery.simulator;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.oracle.Entry;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FaultsTest extends SimulatorFixture {

    @Test
    void resetsBeforeTheHeaders() throws IOException {
        client.ask("reset=before-headers");

        assertThatThrownBy(client::readAll).isInstanceOf(SocketException.class).hasMessageContaining("reset");
        assertThat(entry().ending()).isEqualTo(Ending.RESET);
        assertThat(entry().bytes()).isZero();
        assertThat(entry().billed()).isEmpty();
    }

    @Test
    void closesBeforeTheHeaders() throws IOException {
        assertThat(client.ask("cut=before-headers").readAll()).isEmpty();
        assertThat(entry().ending()).isEqualTo(Ending.CUT);
    }

    @Test
    void cutsAfterSoManyBytesOfTheBody() throws IOException {
        String answer = client.ask("cut=bytes:10").readAll();

        assertThat(answer.substring(answer.indexOf("\r\n\r\n") + 4)).isEqualTo("{\"id\":\"msg");
        assertThat(entry().bytes()).isEqualTo(answer.length());
    }

    @Test
    void cutsAfterSoManyEvents() throws IOException {
        String answer = client.askStream("tokens=10;cut=event:5").readAll();

        assertThat(answer.split("event: ")).hasSize(6);
        assertThat(answer).endsWith("\n\n\r\n");
        Entry entry = entry();
        assertThat(entry.events()).isEqualTo(5);
        assertThat(entry.bytes()).isEqualTo(answer.length());
        assertThat(entry.billed().orElseThrow().output()).isEqualTo(2);
    }

    @Test
    void cutsInsideACharacter() throws IOException {
        client.askStream("cut=utf8").readHead();

        byte[] rest = client.in().readAllBytes();
        assertThat(rest[rest.length - 3]).isNegative();
    }

    @Test
    void endsCleanlyAfterSoManyEvents() throws IOException {
        client.askStream("tokens=10;cut=clean:4");

        assertThat(client.readUntil("\r\n0\r\n\r\n").split("event: ")).hasSize(5);
        assertThat(entry().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void acceptsAndNeverAnswers() throws IOException {
        client.ask("accept-silent").patience(60);

        assertThatThrownBy(client::readAll).isInstanceOf(SocketTimeoutException.class);
        client.close();
        assertThat(entry().ending()).isEqualTo(Ending.CLIENT_CLOSED);
        assertThat(entry().bytes()).isZero();
    }

    @Test
    void stallsAfterSoManyEvents() throws IOException {
        client.askStream("tokens=10;stall=event:4").readUntil(" word");
        client.patience(60);

        assertThatThrownBy(client::readAll).isInstanceOf(SocketTimeoutException.class);
        client.close();
        assertThat(entry().events()).isEqualTo(4);
    }

    @Test
    void noticesSoonThatTheClientHasGone() throws IOException {
        client.askStream("tokens=1000;gap=100").readUntil("word\"}}\n\n\r\n");
        long closed = System.nanoTime();
        client.close();

        Entry entry = entry();
        assertThat(Duration.ofNanos(System.nanoTime() - closed)).isLessThan(Duration.ofSeconds(10)); // of a hundred
        assertThat(entry.ending()).isEqualTo(Ending.CLIENT_CLOSED);
        assertThat(entry.events()).isBetween(4, 200);
        assertThat(entry.billed().orElseThrow().output()).isEqualTo(entry.events() - 3);
    }

    @Test
    void sendsPingsOnly() throws IOException {
        client.askStream("pings-only;ping-every=5").readUntil("message_start");
        for (int i = 0; i < 3; i++) {
            assertThat(client.readUntil("event: ping")).doesNotContain("content_block");
        }
    }

    @Test
    void dripsByteByByte() throws IOException {
        long start = System.nanoTime();
        String answer =
                client.ask("drip=2;status=500;body=text;message=0123456789").readAnswer();

        assertThat(answer).endsWith("0123456789");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThanOrEqualTo(Duration.ofMillis(20));
    }

    @Test
    void promisesMoreThanItSends() throws IOException {
        String answer =
                client.ask("wrong-length=7;status=500;body=text;message=short").readAll();

        assertThat(answer).contains("content-length: 12\r\n").endsWith("\r\n\r\nshort");
        assertThat(entry().ending()).isEqualTo(Ending.CUT);
    }

    @Test
    void closesAnIdleConnectionThatItPromisedToKeep() throws IOException {
        assertThat(client.ask("close-idle").readAnswer()).doesNotContain("connection: close");
        assertThat(client.read()).isEqualTo(-1);
    }

    @Test
    void closesAsTheNextRequestArrives() throws IOException {
        client.ask("close-idle=next").readAnswer();

        assertThat(client.ask("").read()).isEqualTo(-1);
        assertThat(entries(1)).hasSize(1);
    }

    @Test
    void redirectsToAnotherHost() throws IOException {
        assertThat(client.ask("redirect=http://192.0.2.1/v1/messages").readAnswer())
                .startsWith("HTTP/1.1 307 ")
                .contains("location: http://192.0.2.1/v1/messages\r\n");
    }

    @ParameterizedTest
    @CsvSource({"3, 3", "0, 0", "-1, -1", "1000000000, 1000000000", "soon, soon", "date:60, GMT"})
    void saysAnythingInRetryAfter(String directive, String ending) throws IOException {
        assertThat(client.ask("status=429;retry-after=" + directive).readHead())
                .containsPattern("retry-after: [^\\r]*" + ending + "\\r\\n");
    }

    @Test
    void sendsManyHeaders() throws IOException {
        assertThat(client.ask("headers=64k").readHead()).hasSizeGreaterThan(64 * 1024);
    }

    @Test
    void sendsAHugeBodyWithoutHoldingIt() throws IOException {
        client.ask("huge=300000000");
        long length = Long.parseLong(client.readHead().replaceFirst("(?s).*content-length: (\\d+).*", "$1"));

        assertThat(length).isGreaterThan(300_000_000);
        client.in().skipNBytes(length);
        assertThat(entry().ending()).isEqualTo(Ending.COMPLETE);
    }

    @Test
    void sendsAHugeStream() throws IOException {
        client.askStream("huge=50000000");

        long count = count(client.in(), "message_stop");
        assertThat(count).isGreaterThan(50_000_000);
    }

    private static long count(InputStream in, String end) throws IOException {
        byte[] buffer = new byte[64 * 1024];
        long count = 0;
        while (true) {
            int read = in.read(buffer);
            count += read;
            if (new String(buffer, 0, read, UTF_8).contains(end)) {
                return count;
            }
        }
    }

    @Test
    void sendsAGzipBomb() throws IOException {
        client.ask("gzip-bomb=67108864;cut=bytes:999999999");
        assertThat(client.readHead()).contains("content-encoding: gzip").contains("transfer-encoding: chunked");

        GZIPInputStream unpacked = new GZIPInputStream(new Dechunked(client.in()));
        assertThat(unpacked.transferTo(OutputStream.nullOutputStream())).isEqualTo(67_108_864);
        assertThat(entry().bytes()).isLessThan(200_000);
    }

    @Test
    void answersWithWhatItIsGiven() throws IOException {
        assertThat(client.ask("raw={\"a\":%3B}").readAnswer()).endsWith("\r\n\r\n{\"a\":;}");
    }

    @Test
    void refusesConnectionsForAWhile() throws IOException {
        try (ClaudeSimulator other = ClaudeSimulator.start(SimulatorOptions.forTests());
                RawClient caller = new RawClient(other.uri())) {
            caller.send("POST /__sim/refuse?millis=60000 HTTP/1.1\r\ncontent-length: 0\r\n\r\n")
                    .readAnswer();
            assertThat(other.stats().open()).as("also lets it close the port").isZero();
            assertThatThrownBy(() -> connect(other)).isInstanceOf(ConnectException.class);
            assertThat(caller.ask("").readAnswer()).startsWith("HTTP/1.1 200 OK");
        }
    }

    @Test
    void refusesConnectionsAtOnceWhenEmbedded() {
        try (ClaudeSimulator other = ClaudeSimulator.start(SimulatorOptions.forTests())) {
            other.refuseFor(Duration.ofSeconds(60));
            assertThatThrownBy(() -> connect(other)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void listensAgainAfterwards() throws IOException, InterruptedException {
        try (ClaudeSimulator other = ClaudeSimulator.start(SimulatorOptions.forTests())) {
            other.refuseFor(Duration.ofMillis(100));
            awaitListening(other);
        }
    }

    private static void awaitListening(ClaudeSimulator simulator) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (!listens(simulator)) {
            assertThat(System.nanoTime() - deadline).isNegative();
            Thread.sleep(5);
        }
    }

    private static boolean listens(ClaudeSimulator simulator) throws IOException {
        try {
            connect(simulator);
            return true;
        } catch (ConnectException e) {
            return false;
        }
    }

    private static void connect(ClaudeSimulator simulator) throws IOException {
        new RawClient(simulator.uri()).close();
    }

    @Test
    void refusesADirectiveThatItDoesNotKnow() throws IOException {
        assertThat(client.ask("statsu=529").readAnswer())
                .startsWith("HTTP/1.1 400 ")
                .contains("'statsu' is not known");
        assertThat(client.ask("status=many").readAnswer()).contains("'many' is not a whole number");
        assertThat(client.ask("cut=somewhere").readAnswer()).contains("'somewhere' is not a place");
        assertThat(client.ask("sse=wobbly").readAnswer()).contains("'wobbly' is not known");
    }

    @Test
    void nestsDeeply() throws IOException {
        assertThat(client.ask("nesting=10000").readAnswer()).endsWith("[".repeat(10_000) + "]".repeat(10_000) + "}");
    }

    @Test
    void garblesUsage() throws IOException {
        String answer = client.ask("usage=huge").readAnswer();

        Json usage = Json.parse(answer.substring(answer.indexOf('{'))).get("usage");
        assertThat(usage.get("output_tokens").number(0)).isEqualTo(9007199254740993L);
    }
}
