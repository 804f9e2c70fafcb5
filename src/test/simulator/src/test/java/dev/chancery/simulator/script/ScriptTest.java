package dev.chancery.simulator.script;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.simulator.json.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScriptTest {

    private final ScriptBook book = new ScriptBook(1);

    private Directives follow(String... own) {
        return book.follow("/v1/messages", "claude-opus-5-5", "test-key-1", List.of(own));
    }

    @Test
    void readsDirectives() {
        Directives directives = Directives.parse(" status=529 ; x-should-retry=false;lognormal;text=50% a%3Bb%0A");

        assertThat(directives.number("status", 0)).isEqualTo(529);
        assertThat(directives.has("lognormal")).isTrue();
        assertThat(directives.get("text")).contains("50% a;b\n");
        assertThat(directives.has("gap")).isFalse();
    }

    @Test
    void findsWordsInLists() {
        Directives directives = Directives.parse("sse=crlf, split:3");

        assertThat(directives.lists("sse", "crlf")).isTrue();
        assertThat(directives.lists("sse", "cr")).isFalse();
        assertThat(directives.listedNumber("sse", "split", 0)).isEqualTo(3);
    }

    @Test
    void weighsTheNearerSourceMore() {
        book.put(Script.of("status=500;ttft=1")
                .withPath("/v1/messages", "status=501;gap=2")
                .withModel("claude-opus-5-5", "status=502")
                .withKey("test-key-1", "status=503"));

        assertThat(follow().number("status", 0)).isEqualTo(503);
        assertThat(follow("status=504", "status=505").number("status", 0)).isEqualTo(505);
        assertThat(follow().number("ttft", 0)).isEqualTo(1);
        assertThat(follow().number("gap", 0)).isEqualTo(2);
    }

    @Test
    void followsLimitedDirectivesOnlySoOften() {
        assertThat(IntStream.range(0, 5)
                        .mapToObj(i -> follow("status=529;after=1;times=2").has("status")))
                .containsExactly(false, true, true, false, false);
    }

    @Test
    void startsCountingAnewWithANewScript() {
        follow("status=529;times=1");
        book.put(Script.normal());

        assertThat(follow("status=529;times=1").has("status")).isTrue();
    }

    @Test
    void followsChanceBySeed() {
        List<Boolean> first = chances();
        book.put(Script.normal());

        assertThat(chances()).isEqualTo(first).contains(true, false);
    }

    private List<Boolean> chances() {
        return IntStream.range(0, 50)
                .mapToObj(i -> follow("status=529;chance=0.5").has("status"))
                .toList();
    }

    @Test
    void readsWhatItWrites() {
        Script script = Script.of("gap=1")
                .withKey("test-key-1", "status=401")
                .withSeed(7)
                .withLatency(Duration.ofMillis(3), Duration.ofMillis(4))
                .withRateLimit(new RateLimit(1, 2, 3))
                .withKeyRateLimit("test-key-2", new RateLimit(4, 5, 6));

        assertThat(Script.parse(Json.parse(Json.write(script.json())))).isEqualTo(script);
    }

    @Test
    void refusesARateLimitOfNothing() {
        assertThatThrownBy(() -> new RateLimit(0, 1, 1)).isInstanceOf(BadDirective.class);
    }

    @Test
    void findsAndRemovesMarkers() {
        String prompt = "Hello [[sim: status=529;times=2]] there";

        assertThat(Marker.in(prompt)).contains("status=529;times=2");
        assertThat(Marker.without(prompt)).isEqualTo("Hello there");
        assertThat(Marker.in("[[sim: open")).isEmpty();
        assertThat(Marker.without("a [[sim: open")).isEqualTo("a [[sim: open");
    }
}
