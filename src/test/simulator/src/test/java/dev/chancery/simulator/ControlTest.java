package dev.chancery.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.RateLimit;
import dev.chancery.simulator.script.Script;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ControlTest extends SimulatorFixture {

    private String control(String method, String path, String body) throws IOException {
        return client.send(method + " /__sim/" + path + " HTTP/1.1\r\ncontent-length: " + body.length() + "\r\n\r\n"
                        + body)
                .readAnswer();
    }

    private int statusOf(String directives) throws IOException {
        return Integer.parseInt(client.ask(directives).readAnswer().substring(9, 12));
    }

    @Test
    void takesAScriptOverHttp() throws IOException {
        String script = "{\"default\":\"status=503\",\"keys\":{\"test-key-1\":\"status=529;times=1\"}}";

        assertThat(control("PUT", "script", script)).startsWith("HTTP/1.1 200 ");
        assertThat(statusOf("")).isEqualTo(529);
        assertThat(statusOf("")).isEqualTo(503);
        assertThat(statusOf("status=200")).isEqualTo(200);
        assertThat(control("GET", "script", "")).contains("\"default\":\"status=503\"");
        assertThat(control("POST", "reset", "")).contains("\"attempts\":0");
        assertThat(statusOf("")).isEqualTo(200);
    }

    @Test
    void refusesAScriptThatItCannotFollow() throws IOException {
        assertThat(control("PUT", "script", "{\"default\":\"sttaus=503\"}")).startsWith("HTTP/1.1 400 ");
        assertThat(control("PUT", "script", "{")).startsWith("HTTP/1.1 400 ");
        assertThatThrownBy(() -> simulator.script("sttaus=503")).isInstanceOf(BadDirective.class);
    }

    @Test
    void showsItsLogAndItsCounts() throws IOException {
        client.send(RawClient.request(RawClient.asking("Hello", false), "x-chancery-attempt: a-1"))
                .readAnswer();

        Json line = Json.parse(control("GET", "oracle", "").replaceFirst("(?s).*\r\n\r\n", ""));
        assertThat(line.get("attempt").number(0)).isPositive();
        assertThat(line.get("attemptHeader").text()).isEqualTo("a-1");
        assertThat(line.get("key").text()).isEqualTo("1255558df586");
        assertThat(line.get("ended").text()).isEqualTo("complete");
        assertThat(line.get("usage").get("output_tokens").number(0)).isPositive();
        assertThat(control("GET", "stats", "")).contains("\"byStatus\":{\"200\":1}");
    }

    @Test
    void followsOneAlternativeAfterAnother() throws IOException {
        simulator.script("status=429;times=1|status=529;times=2");

        assertThat(new int[] {statusOf(""), statusOf(""), statusOf(""), statusOf("")})
                .containsExactly(429, 529, 529, 200);
    }

    @Test
    void countsMarkersById() throws IOException {
        assertThat(statusOf("status=529;times=1;id=a")).isEqualTo(529);
        assertThat(statusOf("status=529;times=1;id=b")).isEqualTo(529);
        assertThat(statusOf("status=529;times=1;id=a")).isEqualTo(200);
    }

    @Test
    void limitsTheRateOfAKey() throws IOException {
        simulator.script(Script.normal().withKeyRateLimit("test-key-1", new RateLimit(2, 1_000_000, 1_000_000)));

        assertThat(client.ask("").readAnswer()).contains("anthropic-ratelimit-requests-remaining: 1\r\n");
        assertThat(statusOf("")).isEqualTo(200);
        assertThat(client.ask("").readAnswer())
                .startsWith("HTTP/1.1 429 ")
                .containsPattern("retry-after: (2[0-9]|30)\r\n")
                .contains("rate_limit_error");
    }

    @Test
    void acceptsOnlyTheKeysItIsGiven() throws IOException {
        SimulatorOptions options = SimulatorOptions.forTests().withAcceptedKeys(Set.of("test-key-2"));
        try (ClaudeSimulator strict = ClaudeSimulator.start(options);
                RawClient stranger = new RawClient(strict.uri())) {
            assertThat(stranger.ask("").readAnswer()).startsWith("HTTP/1.1 401 ");
        }
    }

    @Test
    void appendsItsLogToAFile(@TempDir Path directory) throws IOException {
        Path file = directory.resolve("oracle.jsonl");
        for (int i = 0; i < 2; i++) {
            SimulatorOptions options = SimulatorOptions.forTests().withOracleFile(file);
            try (ClaudeSimulator logging = ClaudeSimulator.start(options);
                    RawClient caller = new RawClient(logging.uri())) {
                caller.ask("").readAnswer();
                caller.askStream("accept-silent");
                awaitSecond(logging);
                logging.close();
            }
        }
        assertThat(Files.readAllLines(file))
                .extracting(line -> Json.parse(line).get("ended").text())
                .containsExactly("complete", "stalled", "complete", "stalled");
    }

    private static void awaitSecond(ClaudeSimulator simulator) {
        while (simulator.stats().attempts() < 2) {
            Thread.onSpinWait();
        }
    }
}
