package dev.chancery.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.simulator.http.Ending;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.simulator.script.Script;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class PlaygroundJourneyIT {
    @RegisterExtension
    static final Journey JOURNEY = new Journey();

    @Test
    void showsAnAnswerWhileItIsWrittenAndThenWhatItTook() {
        Playground playground = playground();
        playground.chooseModel("claude-haiku-5-5");
        playground.ask("[[sim: ttft=300;gap=400;tokens=60;chunk=3]] Tell me of seals.");
        playground.await("Claude is writing…");
        Set<Integer> lengths = new TreeSet<>();
        while (visit(playground).find("#run-status").textContent().equals("Claude is writing…")) {
            lengths.add(playground.answer().length());
        }
        playground.await("Done");
        assertThat(lengths).hasSizeGreaterThan(3);
        assertThat(playground.answer()).isEqualTo(" word".repeat(60));
        Entry entry = lastEntry();
        assertThat(playground.metric("request")).isEqualTo(entry.requestId());
        assertThat(playground.metric("model")).isEqualTo("claude-haiku-5-5");
        assertThat(playground.metric("output")).isEqualTo("60");
        assertThat(playground.metric("input")).matches("[1-9][0-9]*");
        assertThat(playground.metric("attempts")).isEqualTo("1");
        assertThat(playground.metric("stop-reason")).isEqualTo("Finished");
        assertThat(playground.metric("first-token")).matches("[3-9][0-9][0-9] ms|[1-9].[0-9]+ s");
        assertThat(playground.metric("duration")).matches("([7-9]|[1-5][0-9])\\.[0-9] s");
    }

    @Test
    void stopEndsTheStreamAtClaude() {
        Playground playground = playground();
        playground.ask("[[sim: gap=200;tokens=900;chunk=1]] Tell me of seals.").awaitText();
        playground.stop().await("Stopped");
        awaitTrue(() -> JOURNEY.simulator().oracle().entries().stream()
                .anyMatch(entry -> entry.streamed() && entry.ending() == Ending.CLIENT_CLOSED));
        String kept = playground.answer();
        assertThat(kept).isNotEmpty().hasSizeLessThan(4000);
        assertThat(visit(playground).find("#run")).isEnabled();
        playground.ask("[[sim: tokens=3]] And now?").await("Done");
        assertThat(playground.answer()).isEqualTo(" word word word");
    }

    @Test
    void stopBreaksOffTheWaitForTheFirstToken() {
        Playground playground = playground();
        playground.ask("[[sim: ttft=20000]] Tell me of seals.").await("Waiting for Claude…");
        playground.stop().await("Stopped");
        awaitTrue(() -> JOURNEY.simulator().oracle().entries().stream()
                .anyMatch(entry -> entry.path().endsWith("/messages") && entry.ending() == Ending.CLIENT_CLOSED));
    }

    @Test
    void closingThePageEndsTheStreamAtClaude() {
        Playground playground = playground();
        playground.ask("[[sim: gap=200;tokens=900;chunk=1]] Tell me of seals.").awaitText();
        visit(playground).page().close();
        awaitTrue(() -> JOURNEY.simulator().oracle().entries().stream()
                .anyMatch(entry -> entry.streamed() && entry.ending() == Ending.CLIENT_CLOSED));
    }

    @Test
    void saysInPlainWordsWhyItFailed() {
        Playground playground = playground();
        playground.ask("[[sim: status=529]] Tell me of seals.").await("Failed");
        assertThat(visit(playground).find("#run-failure")).containsText("Claude cannot answer just now");
        assertThat(visit(playground).find("#run-failure")).containsText("HTTP 529");
        assertThat(visit(playground).find("#run-failure-request-id").textContent())
                .isEqualTo(lastEntry().requestId());
        visit(playground).picture("failed");
        visit(playground).find("#run-failure .close-button").click();
        assertThat(visit(playground).find("#run-failure")).isHidden();
    }

    @Test
    void keepsWhatHadComeWhenTheStreamBreaks() {
        Playground playground = playground();
        playground.ask("[[sim: cut=event:8;tokens=60]] Tell me of seals.").await("Failed");
        assertThat(visit(playground).find("#run-failure")).containsText("The answer broke off");
        assertThat(playground.answer()).startsWith(" word").hasSizeLessThan(" word".length() * 60);
    }

    @Test
    void showsMarkupAsText() {
        Playground playground = playground();
        playground
                .ask("[[sim: text=<img src=x onerror=alert(1)> <script>alert(2)</script> &amp%3B]] Go.")
                .await("Done");
        assertThat(playground.answer()).isEqualTo("<img src=x onerror=alert(1)> <script>alert(2)</script> &amp;");
        assertThat(visit(playground).find("#answer *")).hasCount(0);
    }

    @Test
    void isNotDrownedByAHundredThousandPieces() {
        Visit visit = JOURNEY.visit("playground");
        AtomicInteger frames = new AtomicInteger();
        visit.page().onWebSocket(socket -> socket.onFrameReceived(frame -> frames.incrementAndGet()));
        visit.page().reload();
        Playground playground = Playground.of(visit);
        playground.ask("[[sim: sse=burst:100000]] Go.").await("Done");
        assertThat(playground.answer().length()).isGreaterThanOrEqualTo(100_000);
        assertThat(frames.get()).isBetween(1, 400);
    }

    @Test
    void showsThoughtsApart() {
        Visit visit = JOURNEY.visit("playground?thinking=adaptive");
        Playground playground = Playground.of(visit);
        playground.ask("Tell me of seals.").await("Done");
        assertThat(visit.find("#thinking")).isHidden();
        visit.find("vaadin-details-summary:has-text('Thinking')").click();
        assertThat(visit.find("#thinking")).isVisible();
        assertThat(visit.find("#thinking").textContent()).isNotBlank();
        assertThat(playground.answer()).doesNotContain(visit.find("#thinking").textContent());
    }

    @Test
    void asksWhoeverGoesElsewhereBeforeTheirTextsAreLost() {
        Visit visit = JOURNEY.visit("playground");
        Playground.of(visit).write("Tell me of seals.");
        Pattern known =
                Pattern.compile(".*/playground\\?model=.*"); // what is written comes to the server soon, not at once
        assertThat(visit.page()).hasURL(known);
        goToPrompts(visit, "leave.stay");
        assertThat(visit.page()).hasURL(known);
        assertThat(visit.find("#message textarea")).hasValue("Tell me of seals.");
        goToPrompts(visit, "leave.leave");
        assertThat(visit.page()).hasURL(Pattern.compile(".*/prompts"));
        assertThat(visit.find("#message")).hasCount(0);
    }

    private static void goToPrompts(Visit visit, String answer) {
        visit.find("vaadin-side-nav-item[path=prompts]").click();
        visit.find("vaadin-dialog-overlay vaadin-button:has-text('" + Texts.english(answer) + "')")
                .click();
        assertThat(visit.find("vaadin-dialog-overlay")).hasCount(0);
    }

    @Test
    void keepsTheParametersInTheAddressAndTheTextsOutOfIt() {
        Visit visit = JOURNEY.visit("playground");
        Playground playground = Playground.of(visit);
        playground.chooseModel("claude-haiku-5-5").write("A secret");
        visit.find("#setting-max-tokens input").fill("321");
        visit.find("#setting-max-tokens input").press("Tab");
        visit.page().waitForURL(url -> url.contains("max_tokens=321"));
        assertThat(visit.page().url()).contains("model=claude-haiku-5-5").doesNotContain("secret");
        assertThat(visit.find("#message textarea")).hasValue("A secret");
        Visit colleague = JOURNEY.visit(visit.page().url());
        assertThat(colleague.find("#setting-max-tokens input")).hasValue("321");
        assertThat(colleague.find("#model input")).hasValue("claude-haiku-5-5");
    }

    @Test
    void copiesTheAnswer() {
        Visit visit = JOURNEY.visit("playground");
        visit.page().context().grantPermissions(List.of("clipboard-read", "clipboard-write"));
        Playground playground = Playground.of(visit);
        playground.ask("[[sim: tokens=3]] Go.").await("Done");
        visit.find("[data-copies=answer]").click();
        assertThat(visit.find("#announcer")).hasText("Copied");
        assertThat(visit.page().evaluate("navigator.clipboard.readText()")).isEqualTo(" word word word");
    }

    @Test
    void runsWithAModelThatWasTypedAndSaysWhyThereIsNoList() {
        JOURNEY.simulator().script(Script.normal().withPath("/v1/models", "status=400"));
        Visit visit = JOURNEY.visit("playground");
        assertThat(visit.find("#models-failure")).containsText("HTTP 400");
        new Playground(visit)
                .chooseModel("claude-haiku-5-5")
                .ask("[[sim: tokens=3]] Go.")
                .await("Done");
    }

    private static Playground playground() {
        return Playground.of(JOURNEY.visit("playground"));
    }

    private static Visit visit(Playground playground) {
        return playground.visit();
    }

    private static Entry lastEntry() {
        var entries = JOURNEY.simulator().oracle().entries();
        return entries.get(entries.size() - 1);
    }

    private static void awaitTrue(BooleanSupplier condition) {
        long end = System.nanoTime() + 15_000_000_000L;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(
                        "did not come true; " + JOURNEY.simulator().oracle().entries());
            }
            Thread.onSpinWait();
        }
    }
}
