package dev.chancery.console.playground;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.DiffView;
import dev.chancery.console.editor.ModelField;
import dev.chancery.console.editor.ReviewDialog;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.AddressInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.messages.BudgetExceededException;
import dev.chancery.messages.CallCancelledException;
import dev.chancery.messages.ClaudeException;
import dev.chancery.messages.DeadlineExceededException;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.GuardrailException;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.KeyException;
import dev.chancery.messages.MessageRequest;
import dev.chancery.messages.RateLimitedException;
import dev.chancery.messages.SpendLimitException;
import dev.chancery.messages.StreamInterruptedException;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptDraft;
import dev.chancery.prompts.PromptSummary;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(180)
class PlaygroundViewTest {
    private final ScriptedClaude claude = new ScriptedClaude();
    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.EDITOR)
            .with(
                    "claims/triage",
                    ScriptedPrompts.chat("Look at {{letter}}"),
                    PromptContent.chat(MessageRequest.of("claude-opus-5")
                            .maxTokens(700)
                            .system("Be {{tone}}.")
                            .user("Read {{letter}}")
                            .assistant("Yes.")
                            .user("And now?")))
            .with("tone", PromptContent.system("Be kind."));
    private final QueuedThreads threads = new QueuedThreads();
    private final RunCost cost = answer -> Optional.of(new BigDecimal("0.012345"));

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void runShowsTheAnswerAndWhatItTook() {
        open("playground");
        claude.answer = () -> new ScriptedStream()
                .thinking(0, "Let me see.")
                .text(1, "Yes, ", "indeed.")
                .end("end_turn");
        run("Is it?");
        assertThat(text("answer")).isEqualTo("Yes, indeed.");
        assertThat(text("thinking")).isEqualTo("Let me see.");
        assertThat(metrics())
                .containsEntry("input", "1,234")
                .containsEntry("output", "56")
                .containsEntry("cache-read", "0")
                .containsEntry("cache-write", "–")
                .containsEntry("first-token", "321 ms")
                .containsEntry("duration", "3.5 s")
                .containsEntry("cost", "$0.01")
                .containsEntry("attempts", "2")
                .containsEntry("stop-reason", "Finished")
                .containsEntry("model", "claude-scripted-1")
                .containsEntry("request", "req_scripted");
        assertThat(status()).isEqualTo("Done");
    }

    @Test
    void asksForWhatTheFormSays() {
        open("playground");
        _setValue(_get(TextField.class, spec -> spec.withId("setting-max-tokens")), "500");
        _setValue(_get(TextArea.class, spec -> spec.withId("system")), "Be brief.");
        _setValue(_get(TextArea.class, spec -> spec.withId("setting-stop-sequences")), "END\n\n###");
        run("Is it?");
        assertThat(claude.asked.get(0).fields().toString())
                .isEqualTo("{\"model\":\"claude-sonnet-9\",\"max_tokens\":500,\"stop_sequences\":[\"END\",\"###\"],"
                        + "\"system\":\"Be brief.\",\"messages\":[{\"role\":\"user\",\"content\":\"Is it?\"}]}");
    }

    @Test
    void markupStaysText() {
        String markup = "<img src=x onerror=alert(1)><script>alert(2)</script> & \u202e";
        open("playground");
        claude.answer = () ->
                new ScriptedStream().thinking(0, markup).text(1, markup, markup).end("end_turn");
        run("Is it?");
        assertThat(text("answer")).isEqualTo(markup + markup);
        assertThat(children("answer")).isNotEmpty().allMatch(Text.class::isInstance);
        assertThat(children("thinking")).isNotEmpty().allMatch(Text.class::isInstance);
        assertThat(div("answer").getElement().getProperty("innerHTML")).isNull();
    }

    @Test
    void addsToTheAnswerWithoutSendingItAgain() {
        open("playground");
        AnswerPanel panel = _get(AnswerPanel.class);
        panel.begin();
        panel.append(new Pieces.Taken("One. ", ""));
        Component first = children("answer").get(0);
        panel.append(new Pieces.Taken("Two.", ""));
        assertThat(children("answer")).hasSize(2).startsWith(first);
        assertThat(text("answer")).isEqualTo("One. Two.");
    }

    @Test
    void stopClosesTheStream() throws InterruptedException {
        open("playground");
        ScriptedStream stream = new ScriptedStream().text(0, "Begun");
        claude.answer = () -> stream;
        write("Is it?");
        click("run");
        Thread reader = new Thread(threads.next());
        reader.start();
        for (Runnable tick = null; tick == null; tick = threads.next()) {
            Thread.onSpinWait();
        }
        click("stop");
        reader.join();
        MockVaadin.clientRoundtrip();
        assertThat(stream.isClosed()).isTrue();
        assertThat(status()).isEqualTo("Stopped");
        assertThat(text("answer")).isEqualTo("Begun");
        assertThat(button("run").isEnabled()).isTrue();
    }

    @Test
    void leavingThePageClosesTheStream() throws InterruptedException {
        open("playground");
        ScriptedStream stream = new ScriptedStream().text(0, "Begun");
        claude.answer = () -> stream;
        write("Is it?");
        click("run");
        Thread reader = new Thread(threads.next());
        reader.start();
        for (Runnable tick = null; tick == null; tick = threads.next()) {
            Thread.onSpinWait();
        }
        ConsoleInTest.goTo("elsewhere");
        answer("Leave");
        reader.join();
        assertThat(stream.isClosed()).isTrue();
    }

    @Test
    void asksBeforeTextsAreLostThatWereNotSaved() {
        open("playground");
        write("Is it?");
        ConsoleInTest.goTo("elsewhere");
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Leave and lose what is here?");
        answer("Stay");
        assertThat(_find(Confirmation.class)).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).getValue())
                .isEqualTo("Is it?");
        ConsoleInTest.goTo("elsewhere");
        ConsoleInTest.goTo("elsewhere");
        assertThat(_find(Confirmation.class)).as("one question at a time").hasSize(1);
        answer("Leave");
        assertThat(_find(PlaygroundView.class)).isEmpty();
    }

    @Test
    void asksInChineseToo() {
        open("playground");
        write("Is it?");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        ConsoleInTest.goTo("elsewhere");
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("离开并丢弃此处的内容？");
        answer("离开");
        assertThat(_find(PlaygroundView.class)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "playground",
                "playground?model=claude-typed-1&max_tokens=9",
                "playground?prompt=claims/triage&version=2",
                "playground?prompt=tone&version=1",
                "playground?panes=3"
            })
    void leavesUnaskedWhenNothingIsLost(String address) {
        open(address);
        ConsoleInTest.goTo("elsewhere");
        assertThat(_find(Confirmation.class)).isEmpty();
        assertThat(_find(PlaygroundView.class)).isEmpty();
    }

    @Test
    void asksBeforeAChangedVersionIsLostAndNotOnceItIsSaved() {
        open("playground?prompt=claims/triage&version=1");
        write("Look at {{letter}} well");
        ConsoleInTest.goTo("elsewhere");
        answer("Stay");
        write("Look at {{letter}}");
        ConsoleInTest.goTo("elsewhere");
        assertThat(_find(PlaygroundView.class)).as("changed back").isEmpty();
    }

    @Test
    void asksBeforeValuesOfVariablesAreLost() {
        open("playground?prompt=claims/triage&version=1");
        _setValue(variable("letter"), "this");
        ConsoleInTest.goTo("elsewhere");
        assertThat(_find(Confirmation.class)).hasSize(1);
    }

    @Test
    void itsOwnAddressLosesNothing() {
        open("playground");
        write("Is it?");
        AddressInTest.replaced();
        _setValue(_get(TextField.class, spec -> spec.withId("setting-max-tokens")), "500");
        String own = AddressInTest.replaced();
        assertThat(own).contains("max_tokens=500");
        ConsoleInTest.goTo(own.substring(own.indexOf("playground")));
        assertThat(_find(Confirmation.class)).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).getValue())
                .isEqualTo("Is it?");
    }

    @Test
    void isNotMadeAnewUnaskedWhereThatLosesTexts() {
        open("playground");
        PlaygroundView before = _get(PlaygroundView.class);
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(_get(PlaygroundView.class)).as("nothing to lose").isNotSameAs(before);
        write("Is it?");
        UI.getCurrent().refreshCurrentRoute(false);
        assertThat(_find(Confirmation.class)).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).getValue())
                .isEqualTo("Is it?");
    }

    @Test
    void aSecondRunStartsAfresh() {
        open("playground");
        run("First?");
        claude.answer = () -> new ScriptedStream().text(0, "No.").end("max_tokens");
        run("Second?");
        assertThat(text("answer")).isEqualTo("No.");
        assertThat(metrics()).containsEntry("stop-reason", "Cut off at max tokens");
    }

    @Test
    void asksForAMessageFirst() {
        open("playground");
        click("run");
        threads.runAll();
        assertThat(claude.asked).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).isInvalid())
                .isTrue();
    }

    @Test
    void proposesTheMiddleLineAndOffersNoThinkingThatTheModelRefuses() {
        open("playground");
        assertThat(model().getValue()).isEqualTo("claude-sonnet-9");
        assertThat(model().getHelperText()).isEqualTo("Claude Sonnet 9 · 1,000,000 tokens in · 64,000 out");
    }

    @Test
    void saysWhyThereIsNoListOfModelsAndTakesATypedOne() {
        claude.models = () -> {
            throw new KeyException(ErrorDetails.of("No API key is configured."), null);
        };
        open("playground");
        assertThat(words("models-failure"))
                .contains("There is no API key that may do this", "ANTHROPIC_API_KEY", "No API key is configured.");
        model().setValue("claude-typed-1");
        run("Is it?");
        assertThat(claude.asked.get(0).model()).isEqualTo("claude-typed-1");
    }

    static Stream<Arguments> failures() {
        ErrorDetails details = new ErrorDetails(
                "What <b>happened</b>.",
                429,
                "some_error",
                null,
                "req_failed",
                "max_tokens",
                Duration.ofSeconds(7),
                null);
        return Stream.of(
                Arguments.of(new InvalidRequestException(details, null), "Claude did not accept the request"),
                Arguments.of(new KeyException(details, null), "There is no API key that may do this"),
                Arguments.of(new SpendLimitException(details, null), "The spending limit is reached"),
                Arguments.of(
                        new BudgetExceededException(details, "all calls", BigDecimal.TEN, BigDecimal.TEN, null),
                        "A budget is used up"),
                Arguments.of(new GuardrailException(details, "size", "too long", null), "A guardrail stopped the call"),
                Arguments.of(new RateLimitedException(details, null), "Too many requests just now"),
                Arguments.of(new UnavailableException(details, null), "Claude cannot answer just now"),
                Arguments.of(new DeadlineExceededException(details, null), "The call took too long"),
                Arguments.of(new StreamInterruptedException(details, null, null), "The answer broke off"),
                Arguments.of(new UnreadableAnswerException(details, null), "The answer could not be read"),
                Arguments.of(new CallCancelledException(details, null), "The call was broken off"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void saysInPlainWordsWhatFailedAndKeepsWhatHadCome(ClaudeException failure, String words) {
        open("playground");
        claude.answer = () -> new ScriptedStream().text(0, "Half an ans").failure(failure);
        run("Is it?");
        assertThat(words("run-failure"))
                .contains(
                        words, "What <b>happened</b>.", "max_tokens", "7.0 s", "HTTP 429", "some_error", "req_failed");
        assertThat(text("answer")).isEqualTo("Half an ans");
        assertThat(status()).isEqualTo("Failed");
    }

    @Test
    void hasWordsForEverySubtype() {
        assertThat(failures().<Class<?>>map(each -> each.get()[0].getClass()))
                .containsExactlyInAnyOrder(ClaudeException.class.getPermittedSubclasses());
    }

    @Test
    void anythingElseThatFailsIsAnIncidentWithoutDetails() {
        open("playground");
        claude.answer = () -> {
            throw new IllegalStateException("jdbc:secret");
        };
        run("Is it?");
        assertThat(words("run-failure"))
                .containsPattern("incident [2-9A-HJ-NP-Z]{8}")
                .doesNotContain("jdbc:secret");
    }

    @Test
    void aFailureStaysUntilItIsClosedOrTheNextRun() {
        open("playground");
        claude.answer = () -> {
            throw new UnavailableException(ErrorDetails.of("Overloaded"), null);
        };
        run("Is it?");
        assertThat(_find(FailureNotice.class, spec -> spec.withId("run-failure")))
                .hasSize(1);
        claude.answer = () -> new ScriptedStream().text(0, "Yes.").end("end_turn");
        run("Is it?");
        assertThat(_find(FailureNotice.class, spec -> spec.withId("run-failure")))
                .isEmpty();
    }

    @Test
    void takesItsParametersFromTheAddress() {
        open("playground?model=claude-x-1&max_tokens=77&effort=high&thinking=enabled&budget_tokens=2048");
        run("Is it?");
        assertThat(claude.asked.get(0).fields().toString())
                .contains("\"model\":\"claude-x-1\"")
                .contains("\"max_tokens\":77")
                .contains("\"effort\":\"high\"")
                .contains("\"budget_tokens\":2048");
    }

    @Test
    void panesAreComparedBesideEachOther() {
        open("playground");
        write("Is it?");
        click("add-pane");
        assertThat(_get(TextArea.class, spec -> spec.withId("message-2")).getValue())
                .isEqualTo("Is it?");
        _get(ModelField.class, spec -> spec.withId("model-2")).setValue("claude-other-1");
        claude.answer = () -> new ScriptedStream().text(0, "Yes.").end("end_turn");
        click("run-all");
        threads.runAll();
        MockVaadin.clientRoundtrip();
        assertThat(claude.asked).extracting(MessageRequest::model).containsExactly("claude-sonnet-9", "claude-other-1");
        assertThat(text("answer")).isEqualTo("Yes.");
        assertThat(text("answer-2")).isEqualTo("Yes.");
    }

    @Test
    void fourPanesAreTheMostAndTheLastOneIsClosedFirst() {
        open("playground?panes=9&model=claude-a&2.model=claude-b&4.model=claude-d");
        assertThat(_find(ModelField.class))
                .extracting(ModelField::id)
                .containsExactly("claude-a", "claude-b", "claude-sonnet-9", "claude-d");
        assertThat(button("add-pane").isEnabled()).isFalse();
        click("remove-pane");
        assertThat(_find(ModelField.class)).hasSize(3);
    }

    @Test
    void offersWhatSectionsNeedAndSaysWhichValuesMayBeJson() {
        open("playground");
        _setValue(_get(Checkbox.class, spec -> spec.withId("templates")), true);
        write("{{#items}}{{price}}{{/items}} for {{customer.name}} and {{other}}");

        assertThat(_find(TextArea.class).stream().map(TextArea::getLabel))
                .contains("items", "price", "customer", "other");
        for (String structured : List.of("items", "customer")) {
            assertThat(variable(structured).getHelperText()).as(structured).contains("JSON");
        }
        for (String text : List.of("price", "other")) {
            assertThat(variable(text).getHelperText()).as(text).isNull();
        }
    }

    @Test
    void fillsVariablesInAndAsksForThoseThatAreMissing() {
        open("playground");
        _setValue(_get(Checkbox.class, spec -> spec.withId("templates")), true);
        write("Greet {{name}} in {{语言}}.");
        click("run");
        assertThat(claude.asked).isEmpty();
        assertThat(variable("name").isInvalid()).isTrue();
        _setValue(variable("name"), "{{x}}");
        _setValue(variable("语言"), "中文");
        click("run");
        threads.runAll();
        assertThat(claude.asked.get(0).fields().toString()).contains("Greet {{x}} in 中文.");
    }

    @Test
    void leavesBracesAloneUnlessTheTextsAreTemplates() {
        open("playground");
        run("What does {{name}} mean?");
        assertThat(claude.asked.get(0).fields().toString()).contains("What does {{name}} mean?");
    }

    @Test
    void saysWhereATemplateIsBroken() {
        open("playground");
        _setValue(_get(Checkbox.class, spec -> spec.withId("templates")), true);
        run("Greet {{name.");
        assertThat(claude.asked).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).getErrorMessage())
                .isEqualTo("Mend the tags listed below first.");
    }

    private static TextArea variable(String name) {
        return _get(TextArea.class, spec -> spec.withLabel(name));
    }

    @Test
    void showsNumbersAgainInAnotherLanguage() {
        open("playground");
        claude.answer = () -> new ScriptedStream().text(0, "是").end("refusal");
        run("Is it?");
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(metrics()).containsEntry("stop-reason", "已拒绝").containsEntry("input", "1,234");
        assertThat(status()).isEqualTo("已完成");
        assertThat(text("answer")).isEqualTo("是");
        assertThat(_find(Select.class)).extracting(Select::getLabel).contains("投入程度", "思考");
    }

    @Test
    void asksWithSeveralTurns() {
        open("playground");
        write("Is it?");
        _click(addMessage());
        _setValue(_get(TextArea.class, spec -> spec.withId("message-turn-2")), "It is");
        click("run");
        threads.runAll();
        assertThat(claude.asked.get(0).fields().toString())
                .contains(
                        "{\"role\":\"user\",\"content\":\"Is it?\"}", "{\"role\":\"assistant\",\"content\":\"It is\"}");
    }

    @Test
    void loadsTheVersionThatTheAddressNames() {
        open("playground?prompt=claims%2Ftriage&version=2&max_tokens=9");
        assertThat(_get(Checkbox.class, spec -> spec.withId("templates")).getValue())
                .isTrue();
        assertThat(origin()).isEqualTo("claims/triage · version 2");
        _setValue(variable("tone"), "kind");
        _setValue(variable("letter"), "this");
        click("run");
        threads.runAll();
        assertThat(claude.asked.get(0).fields().toString())
                .contains("\"model\":\"claude-opus-5\"", "\"max_tokens\":9", "Be kind.", "Read this", "And now?");
    }

    @Test
    void loadsByALabelAndElseTheNewest() {
        prompts.label("claims/triage", ScriptedPrompts.sits("production", 1, null));
        open("playground?prompt=claims/triage");
        assertThat(origin()).isEqualTo("claims/triage · version 1");
        open("playground?prompt=claims/triage&version=latest");
        assertThat(origin()).isEqualTo("claims/triage · version 2");
        open("playground?prompt=claims/triage&version=staging");
        assertThat(notices()).contains("There is no prompt claims/triage with a version staging");
        assertThat(_find(Anchor.class, spec -> spec.withId("origin"))).isEmpty();
    }

    @Test
    void comparesTwoVersionsWithTheSameVariables() {
        open("playground?prompt=claims/triage&version=1&2.prompt=claims/triage&2.version=2&panes=2");
        assertThat(_find(
                        Anchor.class,
                        spec -> spec.withPredicate(
                                link -> link.getId().orElse("").startsWith("origin"))))
                .extracting(Anchor::getText)
                .containsExactly("claims/triage · version 1", "claims/triage · version 2");
        _setValue(variable("tone"), "kind");
        _setValue(variable("letter"), "this");
        click("run-all");
        threads.runAll();
        assertThat(claude.asked).hasSize(2).allMatch(request -> request.toString()
                .contains("this"));
    }

    @Test
    void loadsAPromptThatSomebodyChooses() {
        open("playground");
        click("load");
        _setValue(prompt(), prompt().getListDataView().getItem(0));
        _get(Button.class, spec -> spec.withText("Load")).click();
        assertThat(AddressInTest.replaced()).endsWith("playground?prompt=claims%2Ftriage&version=2");
        assertThat(origin()).isEqualTo("claims/triage · version 2");
        assertThat(button("save-version").isEnabled()).isFalse();
    }

    @Test
    void savesANewVersionAfterAReview() {
        open("playground?prompt=claims/triage&version=2");
        write("Read {{letter}} well");
        assertThat(text(_get(OriginBar.class))).contains("Changed");
        click("save-version");
        assertThat(text(_get(DiffView.class))).contains("Version 2", "well");
        commit("well");
        assertThat(prompts.done).containsExactly("save claims/triage on 2: well");
        assertThat(origin()).isEqualTo("claims/triage · version 3");
        assertThat(button("save-version").isEnabled()).isFalse();
    }

    @Test
    void overwritesNoVersionThatSomebodyElseSaved() {
        prompts.kept.put("claims/triage", new PromptDraft("claims/triage", 2, "{}", ScriptedPrompts.NOW));
        open("playground?prompt=claims/triage&version=1");
        write("Look at {{letter}} well");
        click("save-version");
        assertThat(text(_get(ReviewDialog.class))).contains("ann saved version 2 meanwhile");
        assertThat(button("review-save").isEnabled()).isFalse();
        click("conflict-on-top");
        commit("well");
        assertThat(prompts.done).containsExactly("save claims/triage on 2: well");
        assertThat(prompts.kept).as("the draft in the editor").hasSize(1);
    }

    @Test
    void savesATextToBeIncludedAsOne() {
        open("playground?prompt=tone");
        _setValue(_get(TextArea.class, spec -> spec.withId("system")), "Be very kind.");
        click("save-version");
        commit("very");
        assertThat(prompts.versions.get("tone").get(0).content()).isEqualTo(PromptContent.system("Be very kind."));
    }

    @Test
    void savesANewPromptUnderANameThatIsFree() {
        open("playground");
        write("Read {{letter}}");
        click("save-new");
        TextField name = _get(TextField.class, spec -> spec.withId("new-prompt-name"));
        _setValue(name, "tone");
        Button review = _get(Button.class, spec -> spec.withText("Review changes"));
        _click(review);
        assertThat(name.isInvalid()).isTrue();
        _setValue(name, "letters/read");
        _click(review);
        commit("first");
        assertThat(prompts.done).containsExactly("create letters/read: first");
        assertThat(origin()).isEqualTo("letters/read · version 1");
    }

    @Test
    void savesNothingThatIsNotAllowed() {
        open("playground");
        write("Read {{letter");
        click("save-new");
        assertThat(_find(NameDialog.class)).isEmpty();
        assertThat(_get(TextArea.class, spec -> spec.withId("message")).isInvalid())
                .isTrue();
    }

    private static Button addMessage() {
        return _get(Button.class, spec -> spec.withId("add-message"));
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<PromptSummary> prompt() {
        return _get(ComboBox.class, spec -> spec.withId("load-prompt"));
    }

    private static String origin() {
        return _get(Anchor.class, spec -> spec.withId("origin")).getText();
    }

    private static void commit(String message) {
        _setValue(_get(TextArea.class, spec -> spec.withId("commit-message")), message);
        click("review-save");
    }

    private static String notices() {
        return _find(Notification.class).stream().map(PlaygroundViewTest::text).collect(Collectors.joining());
    }

    private static String text(Component component) {
        return component.getElement().getTextRecursively();
    }

    private void open(String address) {
        ConsoleInTest.open(
                address,
                Map.of(PlaygroundView.class, () -> new PlaygroundView(prompts.services(claude), threads, cost)));
        prompts.background.answer();
        MockVaadin.clientRoundtrip();
    }

    private void run(String message) {
        write(message);
        click("run");
        threads.runAll();
        MockVaadin.clientRoundtrip();
    }

    private static void answer(String verb) {
        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText(verb)));
    }

    private static void write(String message) {
        _setValue(_get(TextArea.class, spec -> spec.withId("message")), message);
    }

    private static void click(String id) {
        _click(button(id));
    }

    private static Button button(String id) {
        return _get(Button.class, spec -> spec.withId(id));
    }

    private static ModelField model() {
        return _get(ModelField.class);
    }

    private static Div div(String id) {
        return _get(Div.class, spec -> spec.withId(id));
    }

    private static List<Component> children(String id) {
        return div(id).getChildren().toList();
    }

    private static String text(String id) {
        return div(id).getElement().getTextRecursively();
    }

    private static String words(String id) {
        return _get(FailureNotice.class, spec -> spec.withId(id)).getElement().getTextRecursively();
    }

    private static String status() {
        return _get(Span.class, spec -> spec.withId("run-status")).getText();
    }

    private static Map<String, String> metrics() {
        return _find(Span.class).stream()
                .filter(value -> value.getId().orElse("").startsWith("metric-"))
                .collect(Collectors.toMap(
                        value -> value.getId().orElseThrow().substring("metric-".length()), Span::getText));
    }
}
