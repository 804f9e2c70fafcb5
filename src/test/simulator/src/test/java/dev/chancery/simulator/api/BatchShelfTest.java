package dev.chancery.simulator.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;

class BatchShelfTest {

    private final BatchShelf shelf = new BatchShelf(3, 10);

    private void put(String id, int requests) {
        BatchRequest request = new BatchRequest("a", Json.parse("{}"), ApiVersion.V2026_10_21, Directives.NONE);
        shelf.put(new Batch(id, "", Instant.EPOCH, Duration.ZERO, Collections.nCopies(requests, request)));
    }

    @Test
    void dropsTheOldestOfTooManyBatches() {
        put("1", 1);
        put("2", 1);
        put("3", 1);
        put("4", 1);

        assertThat(shelf.of("")).extracting(Batch::id).containsExactly("4", "3", "2");
        assertThat(shelf.find("1", "")).isEmpty();
    }

    @Test
    void dropsTheOldestOfTooManyRequests() {
        put("1", 4);
        put("2", 4);
        put("3", 6);

        assertThat(shelf.of("")).extracting(Batch::id).containsExactly("3", "2");
    }

    @Test
    void keepsTheNewestHoweverLarge() {
        put("1", 1);
        put("2", 11);

        assertThat(shelf.of("")).extracting(Batch::id).containsExactly("2");
    }
}
