package dev.chancery.servers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import dev.chancery.messages.Answer;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.messages.http.MessagesApi;
import dev.chancery.tools.ToolBox;
import dev.chancery.tools.ToolRun;
import dev.chancery.tools.ToolRunner;
import jakarta.ejb.EJB;
import jakarta.inject.Inject;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.SoftAssertions;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.EnterpriseArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Each kind of call, from each kind of bean, and each fault that a call without a database can meet. */
@ExtendWith(ArquillianExtension.class)
class ClaudeIT {
    @Inject
    Claude claude;

    @Inject
    @RestClient
    MessagesApi bare;

    @Inject
    ToolRunner toolRunner;

    @Inject
    Desks desks;

    @EJB
    ClaimsDesk claimsDesk;

    @EJB
    Archivist archivist;

    @Deployment
    static EnterpriseArchive chancery() {
        return ChanceryEar.with(TestWar.of(
                ClaudeIT.class,
                ClaimsDesk.class,
                Archivist.class,
                Desks.class,
                Desks.Booking.class,
                Verdict.class,
                SimulatorDoor.class));
    }

    public record Verdict(String summary, int severity, List<String> tags) {}

    @Test
    void answersAStatelessBean() {
        assertThat(claimsDesk.summarise("The roof leaks.")).isNotBlank();
    }

    @Test
    void answersASingletonBean() {
        assertThat(archivist.count(request("The roof leaks."))).isPositive();
    }

    @Test
    void answersWithoutWaiting() throws Exception {
        Message answer =
                claude.sendAsync(request("Hello")).toCompletableFuture().get(20, TimeUnit.SECONDS);
        assertThat(answer.text()).isNotBlank();
        assertThat(answer.usage().outputTokens()).isPresent();
    }

    @Test
    void streams() {
        try (MessageStream stream = claude.stream(request("Hello"))) {
            StringBuilder text = new StringBuilder();
            stream.forEachText(text::append);
            assertThat(text).hasToString(stream.message().text()).isNotEmpty();
            assertThat(stream.info().requestId()).isPresent();
            assertThat(stream.info().timeToFirstToken()).isPresent();
        }
    }

    @Test
    void listsModelsAndDescribesOne() {
        String id = claude.models().get(0).id();
        assertThat(claude.model(id).id()).isEqualTo(id);
    }

    @Test
    void answersAsAnObject() {
        Answer<Verdict> answer = claude.send(request("The roof leaks."), Verdict.class);
        assertThat(answer.value().summary()).isNotNull();
        assertThat(answer.value().tags()).isNotNull();
    }

    @Test
    void runsTools() {
        ToolRun run = toolRunner.run(request("call book"), ToolBox.of(desks));
        assertThat(desks.bookings()).isPositive();
        assertThat(run.calls()).isEqualTo(2);
        assertThat(run.message().text()).isNotBlank();
    }

    @Test
    void givesTheRawAnswerUnread() throws Exception {
        try (RawResponse response = claude.raw(RawRequest.stream(request("Hello")));
                InputStream body = response.body()) {
            assertThat(response.status()).isEqualTo(200);
            assertThat(response.header("request-id")).isPresent();
            assertThat(new String(body.readAllBytes(), StandardCharsets.UTF_8)).contains("event: message_stop");
        }
    }

    @Test
    void offersTheBareInterface() throws Exception {
        assertThat(bare.create(request("Hello")).text()).isNotBlank();
        try (InputStream events = bare.stream(request("Hello").with("stream", true))) {
            assertThat(new String(events.readAllBytes(), StandardCharsets.UTF_8))
                    .contains("message_stop");
        }
        assertThatThrownBy(() -> bare.create(request("[[sim: status=400]]")))
                .isInstanceOf(InvalidRequestException.class);
    }

    @Test
    void fallsBackWhereTheUserSaysSo() {
        assertThat(desks.answer("[[sim: status=400]]")).isEqualTo("Somebody will call you.");
    }

    @Test
    void triesAgainWhatMaySucceed() {
        String once = "status=529;times=2;id=" + UUID.randomUUID();
        try (MessageStream stream = claude.stream(request("[[sim: " + once + "]]"))) {
            assertThat(stream.message().text()).isNotBlank();
            assertThat(stream.info().attempts()).isEqualTo(3);
        }
    }

    @Test
    void triesNothingAgainThatCannotSucceed() {
        assertThat(failure("status=400").status()).isEqualTo(400);
        assertThat(failure("status=413")).isInstanceOf(InvalidRequestException.class);
        assertThat(failure("status=429;error-code=enforced_spend_limit_reached"))
                .isInstanceOf(SpendLimitException.class);
        assertThat(failure("redirect=http://localhost:1/stolen")).isInstanceOf(UnavailableException.class);
    }

    @Test
    void survivesGatewaysThatSpeakNoJson() {
        ClaudeException html = failure("status=502;body=html", CallOptions.DEFAULT.maxAttempts(1));
        assertThat(html).isInstanceOf(UnavailableException.class);
        assertThat(html.details().body()).isNotBlank();
        assertThat(failure("status=503;body=empty", CallOptions.DEFAULT.maxAttempts(1)))
                .isInstanceOf(UnavailableException.class);
    }

    @Test
    void endsInAnErrorWhenAStreamDoes() {
        assertThatThrownBy(() -> read("cut=before-stop")).isInstanceOf(StreamInterruptedException.class);
        assertThatThrownBy(() -> read("cut=utf8")).isInstanceOf(StreamInterruptedException.class);
        assertThatThrownBy(() -> read("error-after=2:overloaded_error")).isInstanceOf(UnavailableException.class);
    }

    /** One method for all: inside a server, each case of a parameterized test would run all of them again. */
    @Test
    void givesEachFaultItsException() {
        CallOptions once = CallOptions.DEFAULT.maxAttempts(1).timeout(Duration.ofSeconds(60));
        Map<String, Class<?>> expected = Map.ofEntries(
                entry("reset=before-headers", UnavailableException.class),
                entry("cut=before-headers", UnavailableException.class),
                entry("cut=bytes:40", UnavailableException.class),
                entry("wrong-length=10", UnavailableException.class),
                entry("headers=64k;status=500", UnavailableException.class),
                entry("status=504", UnavailableException.class),
                entry("body=html", UnreadableAnswerException.class),
                entry("huge=100000000", UnreadableAnswerException.class),
                entry("gzip-bomb=100000000", UnreadableAnswerException.class),
                entry("status=404", InvalidRequestException.class),
                entry("status=403", KeyException.class),
                entry("status=402", SpendLimitException.class));
        SoftAssertions.assertSoftly(softly -> expected.forEach((directives, exception) ->
                softly.assertThat(failure(directives, once)).as(directives).isInstanceOf(exception)));
        assertThat(failure("drip=100", once.timeout(Duration.ofSeconds(5))))
                .isInstanceOf(DeadlineExceededException.class);
    }

    @Test
    void givesEachFaultOfAStreamItsException() {
        Map<String, Class<?>> expected = Map.of(
                "cut=event:4", StreamInterruptedException.class,
                "sse=invalid-json", UnreadableAnswerException.class,
                "sse=out-of-order", UnreadableAnswerException.class,
                "sse=delta-after-stop", UnreadableAnswerException.class);
        CallOptions once = CallOptions.DEFAULT.maxAttempts(1);
        SoftAssertions.assertSoftly(softly -> expected.forEach(
                (directives, exception) -> softly.assertThat(catchThrowable(() -> read(directives, once)))
                        .as(directives)
                        .isInstanceOf(exception)));
    }

    @Test
    void doesNotWaitForEverForContent() {
        CallOptions brief = CallOptions.DEFAULT.maxAttempts(1).idleTimeout(Duration.ofMillis(600));
        for (String silence : List.of("pings-only", "stall=event:4")) {
            assertThat(catchThrowable(() -> read(silence, brief)))
                    .as(silence)
                    .isInstanceOf(StreamInterruptedException.class);
        }
    }

    @Test
    void survivesAConnectionThatWasClosedMeanwhile() {
        for (int i = 0; i < 5; i++) {
            assertThat(claude.send(request("[[sim: close-idle]]")).text()).isNotBlank();
        }
    }

    @Test
    void keepsItsDeadline() {
        long start = System.nanoTime();
        ClaudeException late = failure("accept-silent", CallOptions.DEFAULT.timeout(Duration.ofMillis(700)));
        assertThat(late).isInstanceOf(DeadlineExceededException.class);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(10)); // or for ever
    }

    @Test
    void endsTheConnectionOfAClosedStreamAtOnce() throws Exception {
        int before = closedByClient();
        MessageStream stream = claude.stream(request("[[sim: tokens=100000;gap=20]]"));
        stream.next();
        stream.close();
        SimulatorDoor.await(Duration.ofSeconds(15), stats -> closedByClient(stats) > before);
    }

    private static int closedByClient() throws Exception {
        return closedByClient(SimulatorDoor.stats());
    }

    private static int closedByClient(jakarta.json.JsonObject stats) {
        return stats.getJsonObject("byEnding").getInt("client-closed", 0);
    }

    private void read(String directives) {
        read(directives, CallOptions.DEFAULT);
    }

    private void read(String directives, CallOptions options) {
        try (MessageStream stream = claude.stream(request("[[sim: " + directives + "]]"), options)) {
            stream.message();
        }
    }

    private ClaudeException failure(String directives) {
        return failure(directives, CallOptions.DEFAULT);
    }

    private ClaudeException failure(String directives, CallOptions options) {
        return catchThrowableOfType(
                ClaudeException.class, () -> claude.send(request("[[sim: " + directives + "]]"), options));
    }

    private static MessageRequest request(String prompt) {
        return MessageRequest.of("claude-sonnet-5-5").user(prompt).maxTokens(300);
    }
}
