package dev.chancery.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.chancery.guardrails.Guardrail;
import dev.chancery.guardrails.Guardrails;
import dev.chancery.guardrails.Refusals;
import dev.chancery.guardrails.Verdict;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DocumentBlock;
import dev.chancery.messages.Fields;
import dev.chancery.messages.GuardrailException;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.MessageStream;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.ToolResultBlock;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.messages.http.MemoryLedger;
import dev.chancery.simulator.oracle.Digests;
import dev.chancery.simulator.oracle.Entry;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Guardrails in the way of a call: what leaves, what comes back, what is noted. */
@Timeout(180)
class GuardrailsWiringTest {
    private static final String CARD = "4111 1111 1111 1111";
    private static final String IBAN = "DE89 3704 0044 0532 0130 00";
    private static final String MAIL = "ada@example.org";
    private static final String[] REDACT = {"chancery.guardrails.redact", "CARD,IBAN,EMAIL"};

    /** A ledger that the application could not have. */
    @ApplicationScoped
    static class Ledger {
        @Produces
        @Singleton
        MemoryLedger ledger() {
            return new MemoryLedger();
        }
    }

    /** Refuses a word, and knows a better one. */
    @Priority(10)
    @Named("manners")
    @ApplicationScoped
    static class Manners implements Guardrail {
        @Override
        public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
            String text = request.fields().toString();
            if (text.contains("broken")) {
                throw new IllegalStateException("no manners today");
            }
            if (text.contains("darn")) {
                return Verdict.block("rude in " + forWhom.promptName());
            }
            return text.contains("please") ? Verdict.allow() : Verdict.rewrite(request.system("Be polite, " + MAIL));
        }

        @Override
        public Verdict<Message> checkAnswer(Message answer, MessageRequest request, Attribution forWhom) {
            if (answer.text().contains("darn")) {
                return Verdict.block("rude");
            }
            return answer.text().contains("hello")
                    ? Verdict.rewrite(new Message(answer.fields()
                            .with("content", List.of(TextBlock.of(answer.text().toUpperCase(Locale.ROOT))))))
                    : Verdict.allow();
        }
    }

    /** Asks Claude about what is asked of Claude. */
    @ApplicationScoped
    static class Judge implements Guardrail {
        @Inject
        Claude claude;

        @Override
        public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
            String text = request.turns().get(0).fields().toString();
            return claude.send(Wiring.request("[[sim: text=fine]] " + text))
                            .text()
                            .equals("fine")
                    ? Verdict.allow()
                    : Verdict.block("judged");
        }
    }

    /** Asks Claude on another thread about what is asked of Claude. */
    @ApplicationScoped
    static class WaitingJudge implements Guardrail {
        @Inject
        Claude claude;

        @Override
        public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
            claude.sendAsync(Wiring.request(request.turns().get(0).fields().toString()))
                    .toCompletableFuture()
                    .join();
            return Verdict.allow();
        }
    }

    /** Its classes are not all there. */
    @ApplicationScoped
    static class Frail implements Guardrail {
        @Override
        public Verdict<MessageRequest> checkRequest(MessageRequest request, Attribution forWhom) {
            throw new NoClassDefFoundError("gone");
        }
    }

    private static Wiring redacting(String script) {
        Wiring wiring = new Wiring(List.of(Ledger.class), REDACT);
        wiring.simulator().script(script);
        return wiring;
    }

    private static MessageRequest everywhere() {
        return MessageRequest.of("claude-sonnet-5-5")
                .system("You serve " + MAIL)
                .user("Card " + CARD)
                .assistant("And the account?")
                .user(
                        ToolResultBlock.of("t1", "The account is " + IBAN),
                        TextBlock.of("My card " + CARD),
                        DocumentBlock.text("Written by " + MAIL).titled(IBAN))
                .userId(MAIL)
                .maxTokens(1000);
    }

    /** What the simulator received is what the ledger holds, to the byte, and nothing plain is in it. */
    private static void nothingPlainLeft(Wiring wiring) {
        MemoryLedger ledger = wiring.select(MemoryLedger.class);
        List<String> sent = ledger.requests().stream()
                .map(body -> Digests.sha256(body.toBytes()))
                .toList();
        assertThat(wiring.attempts()).isNotEmpty();
        assertThat(wiring.attempts()).extracting(Entry::bodyHash).containsExactlyElementsOf(sent);
        assertThat(ledger.requests()).isNotEmpty().allSatisfy(body -> assertThat(body.toString())
                .containsPattern("\\[(CARD|IBAN|EMAIL)_1]"));
        assertThat(ledger.requests() + " " + ledger.answers()).doesNotContain("4111", "3704", "ada@", "example.org");
    }

    @Test
    void whatLeavesIsRedactedAndWhatComesBackIsRestored() {
        try (Wiring wiring = redacting("text=Card [CARD_1] and [IBAN_1] of [EMAIL_1]")) {
            Message answer = wiring.claude().send(everywhere());

            assertThat(answer.text()).isEqualTo("Card " + CARD + " and " + IBAN + " of " + MAIL);
            nothingPlainLeft(wiring);
            assertThat(wiring.select(MemoryLedger.class).requests().get(0).toString())
                    .contains("You serve [EMAIL_1]", "My card [CARD_1]", "\"user_id\":\"[EMAIL_1]\"");
        }
    }

    @Test
    void placeholdersStandForNothingThatWasNotTakenOut() {
        try (Wiring wiring = redacting("text=[CARD_2] and [CARD_1]")) {
            assertThat(wiring.claude().send(Wiring.request(CARD)).text()).isEqualTo("[CARD_2] and " + CARD);
        }
    }

    @Test
    void theLedgerCountsWhatWasTakenOut() {
        try (Wiring wiring = redacting("status=529;times=1|text=x")) {
            wiring.claude().send(everywhere());

            assertThat(wiring.select(MemoryLedger.class).starts())
                    .extracting(AttemptStart::redactions)
                    .hasSize(2)
                    .containsOnly(Map.of("CARD", 2, "IBAN", 2, "EMAIL", 3));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 1000})
    void streamsAreRestoredHoweverTheyAreCut(int chunk) {
        String text = "Card [CARD_1], [EMAIL_1], [IBAN_1] [CARD_9] [";
        String plain = "Card " + CARD + ", " + MAIL + ", " + IBAN + " [CARD_9] [";
        try (Wiring wiring = redacting("text=" + text + ";chunk=" + chunk)) {
            try (MessageStream stream = wiring.claude().stream(everywhere())) {
                assertThat(stream.text().collect(Collectors.joining())).isEqualTo(plain);
                assertThat(stream.message().text()).isEqualTo(plain);
            }
            try (MessageStream stream = wiring.claude().stream(everywhere())) {
                assertThat(stream.message().text()).isEqualTo(plain);
            }
            nothingPlainLeft(wiring);
        }
    }

    @Test
    void aBrokenStreamTellsItsPartInPlain() {
        try (Wiring wiring = redacting("text=Card [CARD_1] and more;chunk=1;cut=before-stop")) {
            MessageStream stream = wiring.claude().stream(everywhere());
            StreamInterruptedException broken = catchThrowableOfType(StreamInterruptedException.class, stream::message);

            assertThat(broken.partialMessage().orElseThrow().text()).startsWith("Card " + CARD);
            assertThat(stream.partialMessage().text()).startsWith("Card " + CARD);
        }
    }

    public record Payment(String card, String note) {}

    @Test
    void objectsHoldPlainValues() {
        try (Wiring wiring = redacting("text={\"card\":\"[CARD_1]\",\"note\":\"to [EMAIL_1]\"}")) {
            assertThat(wiring.claude().send(everywhere(), Payment.class).value())
                    .isEqualTo(new Payment(CARD, "to " + MAIL));
            nothingPlainLeft(wiring);
        }
    }

    @Test
    void whatClaudeEchoesOfAToolsResultIsPlain() {
        try (Wiring wiring = new Wiring(List.of(Ledger.class), REDACT)) {
            Message answer = wiring.claude()
                    .send(Wiring.request("How much?")
                            .assistant("Wait")
                            .user(ToolResultBlock.of("t1", "paid by " + CARD)));

            assertThat(answer.text()).isEqualTo("The tool returned: paid by " + CARD + ".");
            nothingPlainLeft(wiring);
        }
    }

    @Test
    void asynchronousCallsAndCountsAreRedacted() throws Exception {
        try (Wiring wiring = redacting("text=[CARD_1]")) {
            assertThat(wiring.claude()
                            .sendAsync(everywhere())
                            .toCompletableFuture()
                            .get()
                            .text())
                    .isEqualTo(CARD);
            assertThat(wiring.claude().countTokens(everywhere())).isPositive();
            nothingPlainLeft(wiring);
            assertThat(wiring.attempts()).extracting(Entry::status).containsExactly(200, 200);
        }
    }

    @Test
    void rawRequestsAreRedactedAndTheirAnswersHandedOutAsTheyCame() {
        try (Wiring wiring = redacting("text=[CARD_1]")) {
            try (RawResponse answer = wiring.claude().raw(RawRequest.message(everywhere()))) {
                assertThat(new Message(answer.json()).text()).isEqualTo("[CARD_1]");
            }
            try (RawResponse answer = wiring.claude().raw(RawRequest.stream(everywhere()))) {
                assertThat(answer.text()).contains("message_stop").doesNotContain("4111");
            }
            assertThat(wiring.select(MemoryLedger.class).requests())
                    .hasSize(2)
                    .allSatisfy(body -> assertThat(body.toString()).doesNotContain("4111", "3704", "ada@"));
            assertThat(wiring.attempts()).extracting(Entry::streamed).containsExactly(false, true);
        }
    }

    @Test
    void rawRequestsToOtherEndpointsAreRedactedAndChecked() {
        RawRequest later = RawRequest.post(
                "/v1/later", Fields.of("note", "by " + MAIL, "parts", List.of(Fields.of("card", CARD))));
        try (Wiring wiring = redacting("text=x")) {
            assertThatThrownBy(() -> wiring.claude().raw(later)).isInstanceOf(ClaudeException.class);
            assertThat(wiring.select(MemoryLedger.class).requests())
                    .extracting(Fields::toString)
                    .containsExactly("{\"note\":\"by [EMAIL_1]\",\"parts\":[{\"card\":\"[CARD_1]\"}]}");
            assertThat(wiring.attempts()).hasSize(1);
        }
        try (Wiring wiring = new Wiring("chancery.guardrails.forbid", "CARD")) {
            assertThat(catchThrowableOfType(GuardrailException.class, () -> wiring.claude()
                                    .raw(later))
                            .reason())
                    .isEqualTo("data of the kind CARD");
            assertThat(wiring.attempts()).isEmpty();
        }
        try (Wiring wiring = new Wiring("chancery.guardrails.largest-prompt", "40")) {
            assertThat(catchThrowableOfType(GuardrailException.class, () -> wiring.claude()
                                    .raw(later))
                            .guardrail())
                    .isEqualTo("size");
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @Test
    void whatWasForbiddenInAnAnswerDoesNotEndTheConversation() {
        try (Wiring wiring = new Wiring("chancery.guardrails.forbid", "EMAIL")) {
            MessageRequest said = Wiring.request("Whom do I ask?").assistant("Ask " + MAIL);

            assertThat(wiring.claude().send(said.user("Thanks")).text()).isNotEmpty();
            assertThat(catchThrowableOfType(GuardrailException.class, () -> wiring.claude()
                                    .send(said.user("Is it " + MAIL + "?")))
                            .reason())
                    .isEqualTo("data of the kind EMAIL");
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @Test
    void anErrorOfTheApiQuotesOnlyWhatWasSent() {
        try (Wiring wiring = redacting("status=400;message=messages[0]: [CARD_1] is odd")) {
            assertThatThrownBy(() -> wiring.claude().send(everywhere()))
                    .hasMessageContaining("[CARD_1] is odd")
                    .hasMessageNotContaining("4111");
            nothingPlainLeft(wiring);
        }
    }

    @Test
    void withoutConfigurationEverythingPassesAsItIs() {
        try (Wiring wiring = new Wiring(List.of(Ledger.class))) {
            wiring.simulator().script("text=[CARD_1] " + CARD);

            assertThat(wiring.claude().send(everywhere()).text()).isEqualTo("[CARD_1] " + CARD);
            Fields sent = wiring.select(MemoryLedger.class).requests().get(0);
            assertThat(sent).isEqualTo(everywhere().fields());
            assertThat(wiring.select(MemoryLedger.class).starts().get(0).redactions())
                    .isEmpty();
        }
    }

    @Test
    void aPromptCanHaveItsOwnRule() {
        try (Wiring wiring = new Wiring(
                List.of(Ledger.class),
                "chancery.guardrails.redact",
                "CARD",
                "chancery.guardrails.rules",
                "letters",
                "chancery.guardrails.rules.letters.prompts",
                "letters/*",
                "chancery.guardrails.rules.letters.redact",
                "EMAIL")) {
            wiring.claude().send(everywhere());
            wiring.claude().send(everywhere(), by("letters/reminder"));

            assertThat(wiring.select(MemoryLedger.class).starts())
                    .extracting(start -> start.redactions().keySet())
                    .containsExactly(Set.of("CARD"), Set.of("EMAIL"));
        }
    }

    @Test
    void whatIsTooLargeOrForbiddenIsStoppedAndNotedOnce() {
        try (Wiring wiring = new Wiring(
                List.of(Ledger.class),
                "chancery.guardrails.forbid",
                "IBAN",
                "chancery.guardrails.largest-prompt",
                "10")) {
            GuardrailException size = stopped(wiring, "12345678901", CallOptions.DEFAULT);
            assertThat(size.guardrail()).isEqualTo("size");
            assertThat(size).hasMessageContaining("11 characters").hasMessageContaining("at most 10");
            GuardrailException again = catchThrowableOfType(
                    GuardrailException.class,
                    () -> wiring.claude().stream(
                            Wiring.request("x").maxTokens(5).system(""),
                            by("a").body("system", "AT611904300234573201")));
            assertThat(again.guardrail()).as("it comes first").isEqualTo("size");

            List<Refusals.Row> refusals = wiring.select(Refusals.class).all();
            assertThat(refusals).hasSize(2);
            assertThat(refusals.get(1).why()).endsWith("(request of application tests with version 3 of prompt a)");
            assertThat(refusals.get(0).guardrail()).isEqualTo("size");
            assertThat(wiring.attempts()).isEmpty();
            assertThat(wiring.select(MemoryLedger.class).starts()).isEmpty();
        }
    }

    @Test
    void whatIsForbiddenIsFoundInFieldsOfTheOptionsToo() {
        try (Wiring wiring =
                new Wiring("chancery.guardrails.forbid", "IBAN", "chancery.guardrails.largest-prompt", "100")) {
            CallOptions options = by("a").body("system", "AT611904300234573201");

            GuardrailException whole = stopped(wiring, "x", options);
            GuardrailException streamed = catchThrowableOfType(
                    GuardrailException.class, () -> wiring.claude().stream(Wiring.request("x"), options));

            assertThat(List.of(whole.guardrail(), streamed.guardrail())).containsOnly("forbidden");
            assertThat(wiring.select(Refusals.class).all())
                    .extracting(Refusals.Row::guardrail)
                    .containsExactly("forbidden", "forbidden");
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @Test
    void aForbiddenKindIsNamedAndNotQuoted() {
        try (Wiring wiring = new Wiring(
                "chancery.guardrails.forbid",
                "IBAN, project-x",
                "chancery.guardrails.patterns",
                "project-x",
                "chancery.guardrails.patterns.project-x",
                "(?i)\\bbluebird\\b")) {
            GuardrailException stopped = stopped(wiring, "Bluebird pays " + IBAN, CallOptions.DEFAULT);

            assertThat(stopped.reason()).isEqualTo("data of the kind IBAN, PROJECT_X");
            assertThat(wiring.select(Refusals.class).all().toString()).doesNotContain("luebird", "3704");
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @Test
    void guardrailsOfTheApplicationBlockAndRewrite() {
        try (Wiring wiring = new Wiring(List.of(Ledger.class, Manners.class), REDACT)) {
            wiring.simulator().script("text=hello [EMAIL_1]");

            assertThat(wiring.claude().send(Wiring.request("x")).text()).isEqualTo("HELLO ADA@EXAMPLE.ORG");
            assertThat(wiring.select(MemoryLedger.class).requests().get(0).value("system"))
                    .as("redacted after the guardrail")
                    .isEqualTo("Be polite, [EMAIL_1]");
            GuardrailException rude = stopped(wiring, "darn", by("claims/triage"));
            assertThat(rude.guardrail()).isEqualTo("manners");
            assertThat(rude.reason()).isEqualTo("rude in claims/triage");
            assertThat(rude.details().status()).isZero();
            assertThat(wiring.attempts()).hasSize(1);
        }
    }

    @Test
    void aGuardrailThatFailsStopsTheCall() {
        try (Wiring wiring = new Wiring(List.of(Manners.class))) {
            GuardrailException failed = stopped(wiring, "broken", CallOptions.DEFAULT);

            assertThat(failed.reason()).isEqualTo("failed");
            assertThat(failed).hasCauseInstanceOf(IllegalStateException.class);
            assertThat(wiring.attempts()).isEmpty();
            assertThat(wiring.select(Refusals.class).all())
                    .singleElement()
                    .satisfies(refusal -> assertThat(refusal.why()).startsWith("failed (request"));
        }
    }

    @Test
    void anAnswerThatIsStoppedIsWithheld() {
        try (Wiring wiring = new Wiring(List.of(Ledger.class, Manners.class))) {
            wiring.simulator().script("text=oh darn it");

            assertThat(stopped(wiring, "please", CallOptions.DEFAULT))
                    .hasMessage("The guardrail manners stopped the answer: rude.");
            assertThat(wiring.select(MemoryLedger.class).ends())
                    .as("it was paid")
                    .singleElement()
                    .satisfies(end -> assertThat(end.result().name()).isEqualTo("SUCCEEDED"));
            assertThat(wiring.select(Refusals.class).all()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"oh darn it", "hello"})
    void aStreamThatIsStoppedNeverBecomesComplete(String text) {
        try (Wiring wiring = new Wiring(List.of(Ledger.class, Manners.class))) {
            wiring.simulator().script("text=" + text);
            MessageStream stream = wiring.claude().stream(Wiring.request("please"));

            GuardrailException stopped = catchThrowableOfType(
                    GuardrailException.class,
                    () -> stream.forEachEvent(
                            event -> assertThat(event.type()).isNotIn("content_block_stop", "message_stop")));
            assertThat(stopped.guardrail()).isEqualTo("manners");
            assertThatThrownBy(stream::message).isSameAs(stopped);
            assertThatThrownBy(stream::partialMessage).isSameAs(stopped);
            assertThat(wiring.select(Refusals.class).all()).hasSize(1);
            assertThat(wiring.select(MemoryLedger.class).ends()).hasSize(1);
        }
    }

    @Test
    void aGuardrailMayAskClaude() {
        try (Wiring wiring = new Wiring(List.of(Judge.class))) {
            assertThat(wiring.claude().send(Wiring.request("[[sim: text=x]]")).text())
                    .isNotEmpty();
            assertThat(wiring.attempts()).hasSize(2);
        }
    }

    @Test
    void aGuardrailMayAskClaudeOnAnotherThread() {
        try (Wiring wiring = new Wiring(List.of(WaitingJudge.class, Manners.class))) {
            assertThat(wiring.claude().send(Wiring.request("please")).text()).isNotEmpty();
            assertThat(wiring.attempts()).hasSize(2);
            assertThat(stopped(wiring, "darn", CallOptions.DEFAULT).guardrail())
                    .as("the call itself is asked about")
                    .isEqualTo("manners");
        }
    }

    @ParameterizedTest
    @ValueSource(classes = {Judge.class, WaitingJudge.class})
    void whatStopsTheGuardrailsOwnCallStopsTheCallAndIsNotedOnce(Class<?> judge) {
        try (Wiring wiring = new Wiring(List.of(judge), "chancery.guardrails.forbid", "IBAN")) {
            assertThat(stopped(wiring, IBAN, CallOptions.DEFAULT).guardrail()).isEqualTo("forbidden");
            assertThat(wiring.select(Refusals.class).all())
                    .extracting(Refusals.Row::guardrail)
                    .containsExactly("forbidden");
            assertThat(wiring.attempts()).isEmpty();
        }
    }

    @Test
    void anErrorOfAGuardrailStopsTheCallAndIsNoted() {
        try (Wiring wiring = new Wiring(List.of(Frail.class))) {
            assertThat(stopped(wiring, "x", CallOptions.DEFAULT)).hasCauseInstanceOf(NoClassDefFoundError.class);
            assertThat(wiring.attempts()).isEmpty();
            assertThat(wiring.select(Refusals.class).all())
                    .extracting(Refusals.Row::guardrail)
                    .containsExactly("Frail");
        }
    }

    @Test
    void theLogTellsOnceAtTheStartWhatIsDone() {
        try (LogRecording log = new LogRecording();
                Wiring wiring = new Wiring(List.of(Manners.class), REDACT)) {
            wiring.claude().send(Wiring.request("please"));

            assertThat(log.lines("dev.chancery.guardrails", Level.INFO))
                    .containsExactly("Guardrails: for all calls redact [IBAN, CARD, EMAIL] forbid [] largest prompt 0;"
                            + " asked in this order: manners, size, forbidden");
        }
    }

    @Test
    void theConfigurationCheckedAtTheStartCountsWhicheverThreadAsksFirst() throws Exception {
        try (Wiring wiring = redacting("text=x")) {
            Thread elsewhere = new Thread(() -> wiring.select(Guardrails.class));
            elsewhere.setContextClassLoader(new ClassLoader(null) {});
            elsewhere.start();
            elsewhere.join();
            wiring.claude().send(Wiring.request(CARD));

            assertThat(wiring.select(MemoryLedger.class).requests())
                    .singleElement()
                    .satisfies(body ->
                            assertThat(body.toString()).contains("[CARD_1]").doesNotContain("4111"));
        }
    }

    @Test
    void aWrongOrderStopsTheDeployment() {
        assertThatThrownBy(() -> new Wiring(List.of(Manners.class), "chancery.guardrails.order", "manners,etiquette"))
                .hasStackTraceContaining(
                        "chancery.guardrails.order is 'manners,etiquette' but must be names of guardrails"
                                + " that there are: forbidden, manners, size.");
        assertThatThrownBy(() -> new Wiring("chancery.guardrails.redact", "CARDS"))
                .hasStackTraceContaining("chancery.guardrails.redact is 'CARDS' but must be all, or none, or kinds");
    }

    private static CallOptions by(String prompt) {
        return CallOptions.DEFAULT.attribution(Attribution.NONE.prompt(prompt, 3));
    }

    private static GuardrailException stopped(Wiring wiring, String prompt, CallOptions options) {
        return catchThrowableOfType(
                GuardrailException.class, () -> wiring.claude().send(Wiring.request(prompt), options));
    }
}
