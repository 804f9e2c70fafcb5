package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.prices.ShippedPrices;
import dev.chancery.status.Status;
import dev.chancery.storage.OnEveryDatabase;
import dev.chancery.storage.TestDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ModelEndsContractTest {
    private final TestDatabase database;

    ModelEndsContractTest(TestDatabase database) {
        this.database = database;
    }

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void warnsOfModelsInUseThatEndSoonOrHaveEnded() {
        PastAttempt.record(
                database,
                PastAttempt.at("2026-11-20T10:00:00Z").of("claude-sonnet-4-5-20250929"),
                PastAttempt.at("2026-11-20T10:00:00Z").of("claude-sonnet-4-5-20250929"),
                PastAttempt.at("2026-11-20T10:00:00Z")
                        .of("claude-3-haiku-20240307")
                        .failed(404, "not_found_error"),
                PastAttempt.at("2026-11-20T10:00:00Z").of("claude-opus-5-5"),
                PastAttempt.at("2026-11-01T10:00:00Z").of("claude-3-opus-20240229"));

        assertThat(at("2026-11-20T12:00:00Z"))
                .extracting(status -> status.level() + " " + status.sentence())
                .containsExactly(
                        "WARNING claude-3-haiku-20240307 ended on 2026-04-19 and had 1 requests in the last 7 days;"
                                + " move them to another model.",
                        "WARNING claude-sonnet-4-5-20250929 ends on 2026-11-30 and had 2 requests in the last 7 days;"
                                + " move them to another model.");
    }

    @Test
    void saysNothingLongBefore() {
        PastAttempt.record(database, PastAttempt.at("2026-09-30T10:00:00Z").of("claude-sonnet-4-5"));

        assertThat(at("2026-09-30T12:00:00Z")).isEmpty();
        assertThat(at("2026-10-01T12:00:00Z")).hasSize(1);
    }

    private List<Status> at(String now) {
        Clock clock = Clock.fixed(Instant.parse(now), ZoneOffset.UTC);
        return new ModelEnds(database, ShippedPrices.current(), clock).status();
    }
}
