package dev.chancery.simulator.stream;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.answer.Block;
import dev.chancery.simulator.answer.Stop;
import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.http.Step;
import dev.chancery.simulator.prompt.CachedInput;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Latency;
import java.io.ByteArrayOutputStream;
import java.util.Iterator;
import java.util.List;
import java.util.SplittableRandom;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class OdditiesTest {

    private static final Answer ANSWER = new Answer(
            "msg_1",
            "claude-opus-5-5",
            List.of(new Block.Text(List.of("Good", " morning"), List.of())),
            Stop.END_TURN,
            new Usage(CachedInput.uncached(3), 2, 0));

    private static String streamed(String directives) {
        Iterator<Step> steps = new MessageStream(
                        Directives.parse("chunk=1;" + directives), Latency.ZERO, new SplittableRandom(1), "req_1")
                .of(ANSWER);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        steps.forEachRemaining(step -> bytes.writeBytes(((Step.Send) step).bytes()));
        return bytes.toString(UTF_8);
    }

    private static List<String> names(String stream) {
        return Pattern.compile("event: (\\w+)")
                .matcher(stream)
                .results()
                .map(MatchResult::group)
                .map(name -> name.substring(7))
                .toList();
    }

    @Test
    void hasTheApisOrderOfEvents() {
        assertThat(names(streamed("")))
                .containsExactly(
                        "message_start",
                        "content_block_start",
                        "ping",
                        "content_block_delta",
                        "content_block_delta",
                        "content_block_stop",
                        "message_delta",
                        "message_stop");
    }

    @Test
    void endsLinesInEveryWay() {
        assertThat(streamed("sse=crlf")).contains("event: ping\r\ndata: {\"type\":\"ping\"}\r\n\r\n");
        assertThat(streamed("sse=cr"))
                .contains("event: ping\rdata: {\"type\":\"ping\"}\r\r")
                .doesNotContain("\n");
        assertThat(streamed("sse=mixed")).contains("event: ping\rdata:").contains("event: message_start\r\n");
    }

    @Test
    void writesFieldsInEveryWay() {
        assertThat(streamed("sse=nospace")).contains("data:{");
        assertThat(streamed("sse=twospaces")).contains("data:  {");
        assertThat(streamed("sse=multiline")).contains("data: {\ndata: \"type\":\"ping\"\ndata: }\n\n");
        assertThat(streamed("sse=bom")).startsWith("\uFEFFevent");
        assertThat(streamed("sse=id-retry")).contains("id: 3\nretry: 3000\n");
        assertThat(streamed("sse=no-final-blank")).endsWith("data: {\"type\":\"message_stop\"}\n");
    }

    @Test
    void addsWhatNobodyKnows() {
        assertThat(names(streamed("sse=unknown-events"))).contains("weather_report");
        assertThat(streamed("sse=unknown-delta")).contains("scent_delta");
        assertThat(streamed("sse=unknown-block")).contains("hologram");
    }

    @Test
    void breaksTheOrder() {
        assertThat(names(streamed("sse=duplicate-start"))).startsWith("message_start", "message_start");
        assertThat(names(streamed("sse=no-block-stop"))).doesNotContain("content_block_stop");
        assertThat(names(streamed("sse=delta-after-stop")))
                .containsSubsequence("content_block_stop", "content_block_delta", "message_delta");
        assertThat(streamed("sse=out-of-order")).contains("\"index\":5");
    }

    @Test
    void breaksTheData() {
        assertThat(streamed("sse=invalid-json")).contains("\"index\":0,\n\n");
        assertThat(streamed("sse=lone-surrogate")).contains("\"text\":\"\\ud83d\"}");
        assertThat(streamed("sse=big-event:16000000")).hasSizeGreaterThan(16_000_000);
        assertThat(names(streamed("sse=burst:100000"))).hasSize(100_008);
    }

    @Test
    void endsWithAnError() {
        assertThat(names(streamed("error-after=1:api_error"))).endsWith("content_block_delta", "error");
        assertThat(streamed("error-after=9")).contains("overloaded_error").contains("req_1");
        assertThat(names(streamed("error-after=9"))).doesNotContain("message_stop");
    }

    @Test
    void endsEarly() {
        assertThat(names(streamed("cut=before-stop"))).endsWith("message_delta");
        assertThat(names(streamed("cut=clean:2"))).hasSize(2);
    }

    @Test
    void changesUsage() {
        assertThat(streamed("usage=missing")).doesNotContain("usage");
        assertThat(streamed("usage=null")).contains("\"usage\":null");
    }
}
