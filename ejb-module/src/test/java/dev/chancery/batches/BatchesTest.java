package dev.chancery.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.audit.AuditDetails;
import dev.chancery.keys.TestKeys;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MessageBatch;
import dev.chancery.messages.MessageBatch.State;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.messages.http.SimulatedWire;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.TestPrices;
import dev.chancery.problems.Conflict;
import dev.chancery.simulator.script.Script;
import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseStatus;
import jakarta.persistence.EntityManager;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BatchesTest {
    private static final String ONE = "test-key-1";
    private static final String OTHER = "test-key-2";

    private final SimulatedWire simulated = new SimulatedWire(TestKeys.ring(ONE, OTHER));
    private final AuditDetails audit = new AuditDetails();
    private final Batches batches =
            new Batches(simulated::raw, () -> List.of(ONE, OTHER), TestPrices.shipped(new NoDatabase()), audit);

    @AfterEach
    void close() throws Exception {
        simulated.close();
    }

    /** A batch whose requests are of these prompts. */
    private String send(String key, String... prompts) {
        List<Fields> requests = new ArrayList<>();
        for (String prompt : prompts) {
            Fields params = MessageRequest.of("claude-haiku-5-5")
                    .user(prompt)
                    .maxTokens(1_000)
                    .fields();
            requests.add(Fields.of("custom_id", "r-" + requests.size(), "params", params));
        }
        return simulated
                .raw(
                        RawRequest.post("/v1/messages/batches", Fields.of("requests", requests)),
                        CallOptions.DEFAULT.key(key))
                .json()
                .requireText("id");
    }

    private void lasting() {
        simulated.simulator().script("batch-time=3600000");
    }

    @Test
    void listsTheNewestFirstPageByPage() {
        String first = send(ONE, "a");
        String second = send(ONE, "b");
        String third = send(ONE, "c");

        BatchPage page = batches.list(ONE, null, 2);
        assertThat(page.batches()).extracting(MessageBatch::id).containsExactly(third, second);
        assertThat(page.next()).isEqualTo(second);
        BatchPage rest = batches.list(ONE, page.next(), 2);
        assertThat(rest.batches()).extracting(MessageBatch::id).containsExactly(first);
        assertThat(rest.next()).isNull();
    }

    @Test
    void saysHowFarABatchIs() {
        lasting();
        MessageBatch running = batches.find(null, send(ONE, "a", "b")).orElseThrow();
        assertThat(running.state()).isEqualTo(State.IN_PROGRESS);
        assertThat(running.counts()).isEqualTo(new MessageBatch.Counts(2, 0, 0, 0, 0));
        assertThat(running.createdAt().orElseThrow()).isBefore(Instant.now().plusSeconds(60));
        assertThat(running.expiresAt().orElseThrow())
                .isEqualTo(running.createdAt().orElseThrow().plusSeconds(86_400));
        assertThat(running.endedAt()).isEmpty();
        assertThat(running.hasResults()).isFalse();

        simulated.simulator().script("batch-time=0");
        MessageBatch ended = batches.find(null, send(ONE, "a", "b [[sim: status=500]]", "c [[sim: expired]]"))
                .orElseThrow();
        assertThat(ended.state()).isEqualTo(State.ENDED);
        assertThat(ended.counts()).isEqualTo(new MessageBatch.Counts(0, 1, 1, 0, 1));
        assertThat(ended.counts().total()).isEqualTo(3);
        assertThat(ended.hasResults()).isTrue();
    }

    @Test
    void seesWithAKeyWhatIsInItsWorkspace() {
        simulated.simulator().script(Script.normal().withKey(OTHER, "workspace=other"));
        String here = send(ONE, "a");
        String there = send(OTHER, "b");

        for (int i = 0; i < 3; i++) {
            assertThat(batches.list(ONE, null, 10).batches())
                    .extracting(MessageBatch::id)
                    .containsExactly(here);
            assertThat(batches.list(OTHER, null, 10).batches())
                    .extracting(MessageBatch::id)
                    .containsExactly(there);
            assertThat(batches.find(ONE, there)).isEmpty();
        }
        assertThat(batches.keys()).containsExactly(ONE, OTHER);
        assertThatExceptionOfType(KeyException.class)
                .isThrownBy(() -> batches.list("test-key-9", null, 10))
                .withMessage("No API key in use has the name test-key-9.");
    }

    @Test
    void cancelsWhatGoesOnAndDeletesWhatHasEnded() {
        lasting();
        String id = send(ONE, "a", "b");
        assertThatExceptionOfType(BatchStepException.class)
                .isThrownBy(() -> batches.delete(null, id))
                .satisfies(e -> assertThat(e.conflict()).contains(Conflict.BATCH_REFUSED))
                .withMessageContaining(id)
                .withMessageContaining("cancel it first");

        assertThat(batches.cancel(null, id).state()).isEqualTo(State.CANCELING);

        simulated.simulator().script("batch-time=0");
        String ended = send(ONE, "a");
        assertThatExceptionOfType(BatchStepException.class)
                .isThrownBy(() -> batches.cancel(null, ended))
                .withMessageContaining("it has ended");
        batches.delete(null, ended);
        assertThat(batches.find(null, ended)).isEmpty();
        assertThatExceptionOfType(BatchStepException.class)
                .isThrownBy(() -> batches.delete(null, ended))
                .satisfies(e -> assertThat(e.conflict()).contains(Conflict.BATCH_GONE));
    }

    @Test
    void givesTheResultsAsTheyAre() {
        String id = send(ONE, "a", "b [[sim: status=500]]");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        batches.results(null, id, out);

        List<String> lines = out.toString(StandardCharsets.UTF_8).lines().toList();
        assertThat(lines).hasSize(2);
        assertThat(lines).anyMatch(line -> line.contains("\"r-0\"") && line.contains("\"succeeded\""));
        assertThat(lines).anyMatch(line -> line.contains("\"r-1\"") && line.contains("\"errored\""));
    }

    @Test
    void addsUpByModelWhatWasAnswered() {
        String id = send(ONE, "a", "a longer one", "[[sim: status=500]] c");

        List<BatchUse> uses = batches.use(null, id);

        assertThat(uses).hasSize(1);
        BatchUse use = uses.get(0);
        assertThat(use.model()).startsWith("claude-haiku-5-5");
        assertThat(use.requests()).isEqualTo(2);
        assertThat(use.outputTokens()).isPositive();
        BigDecimal atFullPrice = TestPrices.shipped(new NoDatabase())
                .quote(use.model(), Instant.now(), Consumption.ofTokens(use.inputTokens(), use.outputTokens()))
                .cost();
        assertThat(use.cost()).isEqualByComparingTo(atFullPrice.divide(BigDecimal.valueOf(2)));
    }

    @Test
    void saysWhenAnAnswerIsNone() {
        simulated.simulator().script("raw={\"data\":[{\"id\":\"msgbatch_1\",\"expires_at\":\"soon\"}]}");

        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> batches.list(null, null, 10))
                .withMessageContaining("expires_at must be an RFC 3339 date-time");
    }

    @Test
    void saysThatThereAreNoResults() {
        lasting();
        String id = send(ONE, "a");

        assertThatExceptionOfType(BatchStepException.class)
                .isThrownBy(() -> batches.results(null, id, new ByteArrayOutputStream()))
                .satisfies(e -> assertThat(e.conflict()).contains(Conflict.BATCH_WITHOUT_RESULTS));
        assertThatExceptionOfType(BatchStepException.class)
                .isThrownBy(() -> batches.use(null, "msgbatch_none"))
                .satisfies(e -> assertThat(e.conflict()).contains(Conflict.BATCH_GONE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "../models", "a/b", "a b", "ä"})
    void refusesWhatIsNoId(String id) {
        assertThatExceptionOfType(InvalidBatchException.class)
                .isThrownBy(() -> batches.find(null, id))
                .withMessage("id must be the id of a batch, such as msgbatch_01.");
        assertThatExceptionOfType(InvalidBatchException.class)
                .isThrownBy(() -> batches.list(null, id, 10))
                .withMessageStartingWith("cursor must be");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 1_001})
    void refusesPagesThatCannotBe(int most) {
        assertThatExceptionOfType(InvalidBatchException.class)
                .isThrownBy(() -> batches.list(null, null, most))
                .withMessage("limit must be from 1 to 1000.");
    }

    /** Prices are in memory. */
    private static final class NoDatabase implements Database {
        @Override
        public <T> T transact(Function<EntityManager, T> work) {
            throw new AssertionError("the database is asked");
        }

        @Override
        public DatabaseStatus status() {
            throw new AssertionError("the database is asked");
        }
    }
}
