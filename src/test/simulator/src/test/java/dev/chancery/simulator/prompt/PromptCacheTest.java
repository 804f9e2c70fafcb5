package dev.chancery.simulator.prompt;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.SteppedClock;
import dev.chancery.simulator.json.Json;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class PromptCacheTest {

    private static final int SMALLEST = 10;
    private static final String RULES = "one two three four five six seven eight nine ten eleven twelve";

    private final SteppedClock clock = new SteppedClock();
    private final PromptCache cache = new PromptCache(clock);

    private CachedInput serve(String json) {
        return cache.serve(Segments.of(Json.parse(json.replace('\'', '"'))), SMALLEST);
    }

    private static String system(String control, String question) {
        return "{'model':'m','system':[{'type':'text','text':'" + RULES + "'" + control
                + "}],'messages':[{'role':'user','content':'" + question + "'}]}";
    }

    private static String marked(String ttl) {
        return ",'cache_control':{'type':'ephemeral','ttl':'" + ttl + "'}";
    }

    @Test
    void cachesNothingWithoutABreakpoint() {
        serve(system("", "a"));

        assertThat(serve(system("", "a"))).isEqualTo(CachedInput.uncached(16));
    }

    @Test
    void writesFirstAndReadsThen() {
        assertThat(serve(system(marked("5m"), "a"))).isEqualTo(new CachedInput(4, 12, 0, 0));
        assertThat(serve(system(marked("5m"), "b c"))).isEqualTo(new CachedInput(5, 0, 0, 12));
    }

    @Test
    void forgetsAfterItsLifetimeSinceTheLastUse() {
        serve(system(marked("5m"), "a"));
        clock.step(Duration.ofMinutes(4));
        assertThat(serve(system(marked("5m"), "a")).read()).isEqualTo(12);
        clock.step(Duration.ofMinutes(4));
        assertThat(serve(system(marked("5m"), "a")).read()).isEqualTo(12);
        clock.step(Duration.ofMinutes(5));
        assertThat(serve(system(marked("5m"), "a")).written5m()).isEqualTo(12);
    }

    @Test
    void keepsForAnHourIfAskedTo() {
        assertThat(serve(system(marked("1h"), "a"))).isEqualTo(new CachedInput(4, 0, 12, 0));
        clock.step(Duration.ofMinutes(59));
        assertThat(serve(system(marked("1h"), "a")).read()).isEqualTo(12);
    }

    @Test
    void cachesNothingThatIsTooSmall() {
        String small = "{'model':'m','system':[{'type':'text','text':'one two'" + marked("5m")
                + "}],'messages':[{'role':'user','content':'a'}]}";
        serve(small);

        assertThat(serve(small).read()).isZero();
    }

    @Test
    void readsAConversationThatHasGrown() {
        String first = "{'model':'m','cache_control':{'type':'ephemeral'},'messages':[{'role':'user','content':'"
                + RULES + "'}]}";
        String second = "{'model':'m','cache_control':{'type':'ephemeral'},'messages':[{'role':'user','content':'"
                + RULES + "'},{'role':'assistant','content':'yes'},{'role':'user','content':'and'}]}";

        assertThat(serve(first)).isEqualTo(new CachedInput(0, 15, 0, 0));
        assertThat(serve(second)).isEqualTo(new CachedInput(0, 8, 0, 15));
    }

    @Test
    void readsNothingForAnotherModel() {
        serve(system(marked("5m"), "a"));

        assertThat(serve(system(marked("5m"), "a").replace("'m'", "'n'")).read())
                .isZero();
    }
}
