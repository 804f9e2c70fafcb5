package dev.chancery.simulator.sdk;

import static dev.chancery.simulator.sdk.SdkSession.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.anthropic.core.http.StreamResponse;
import com.anthropic.errors.BadRequestException;
import com.anthropic.errors.NotFoundException;
import com.anthropic.models.messages.Message;
import com.anthropic.models.messages.Usage;
import com.anthropic.models.messages.batches.BatchCreateParams;
import com.anthropic.models.messages.batches.BatchListPage;
import com.anthropic.models.messages.batches.BatchListParams;
import com.anthropic.models.messages.batches.MessageBatch;
import com.anthropic.models.messages.batches.MessageBatch.ProcessingStatus;
import com.anthropic.models.messages.batches.MessageBatchIndividualResponse;
import com.anthropic.models.messages.batches.MessageBatchResult;
import com.anthropic.services.blocking.messages.BatchService;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SdkBatchesTest {

    private static SdkSession session;
    private static BatchService batches;

    @BeforeAll
    static void start() {
        session = new SdkSession();
        batches = session.client.messages().batches();
    }

    @AfterAll
    static void stop() {
        session.close();
    }

    @BeforeEach
    void reset() {
        session.simulator.reset();
    }

    private static BatchCreateParams.Request request(String customId, String prompt) {
        return BatchCreateParams.Request.builder()
                .customId(customId)
                .params(BatchCreateParams.Request.Params.builder()
                        .model(SdkSession.MODEL)
                        .maxTokens(1000)
                        .addUserMessage(prompt)
                        .build())
                .build();
    }

    private static MessageBatch created(BatchCreateParams.Request... requests) {
        return batches.create(
                        BatchCreateParams.builder().requests(List.of(requests)).build())
                .validate();
    }

    private static Map<String, MessageBatchResult> results(String id) {
        try (StreamResponse<MessageBatchIndividualResponse> lines = batches.resultsStreaming(id)) {
            return lines.stream()
                    .map(MessageBatchIndividualResponse::validate)
                    .collect(Collectors.toMap(
                            MessageBatchIndividualResponse::customId, MessageBatchIndividualResponse::result));
        }
    }

    @Test
    void answersAllRequestsOfABatch() {
        MessageBatch batch = created(
                request("fine", "[[sim: text=Good morning]]"),
                request("busy", "[[sim: status=529]]"),
                request("late", "[[sim: expired]]"));

        assertThat(batch.id()).startsWith("msgbatch_");
        assertThat(batch.processingStatus()).isEqualTo(ProcessingStatus.IN_PROGRESS);
        assertThat(batch.requestCounts().processing()).isEqualTo(3);
        assertThat(batch.expiresAt()).isEqualTo(batch.createdAt().plusHours(24));
        MessageBatch ended = batches.retrieve(batch.id()).validate();
        assertThat(ended.processingStatus()).isEqualTo(ProcessingStatus.ENDED);
        assertThat(ended.requestCounts().succeeded()).isEqualTo(1);
        assertThat(ended.endedAt()).isPresent();
        assertThat(ended.resultsUrl().orElseThrow())
                .startsWith(session.simulator.uri().toString())
                .endsWith("/" + batch.id() + "/results");

        Map<String, MessageBatchResult> results = results(batch.id());
        Message message = results.get("fine").asSucceeded().message();
        assertThat(textOf(message)).isEqualTo("Good morning");
        assertThat(message.usage().serviceTier()).contains(Usage.ServiceTier.BATCH);
        assertThat(results.get("busy").asErrored().error().error().isOverloadedError())
                .isTrue();
        assertThat(results.get("late").isExpired()).isTrue();
    }

    @Test
    void cancelsABatchThatIsInProgress() {
        session.simulator.script("batch-time=60000");
        MessageBatch batch = created(request("a", "Hello"), request("b", "Hello"));

        assertThatThrownBy(() -> batches.delete(batch.id())).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> results(batch.id())).isInstanceOf(NotFoundException.class);
        MessageBatch canceling = batches.cancel(batch.id()).validate();
        assertThat(canceling.processingStatus()).isEqualTo(ProcessingStatus.CANCELING);
        assertThat(canceling.cancelInitiatedAt()).isPresent();
    }

    @Test
    void deletesABatchThatHasEnded() {
        MessageBatch batch = created(request("a", "Hello"));

        assertThat(batches.delete(batch.id()).validate().id()).isEqualTo(batch.id());
        assertThatThrownBy(() -> batches.retrieve(batch.id())).isInstanceOf(NotFoundException.class);
    }

    @Test
    void listsBatchesPageByPage() {
        List<String> ids = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            ids.add(0, created(request("a", "Hello")).id());
        }

        BatchListPage first = batches.list(BatchListParams.builder().limit(2).build());
        assertThat(first.data()).hasSize(2);
        assertThat(first.autoPager().stream().map(MessageBatch::validate))
                .extracting(MessageBatch::id)
                .isEqualTo(ids);
    }

    @Test
    void refusesTheSameIdTwice() {
        assertThatThrownBy(() -> created(request("a", "Hello"), request("a", "Bye")))
                .isInstanceOf(BadRequestException.class)
                .hasMessageContaining("requests.1.custom_id");
    }
}
