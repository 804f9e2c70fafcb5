package dev.chancery.console.playground;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static org.assertj.core.api.Assertions.assertThat;

import com.github.mvysny.kaributesting.v10.GridKt;
import com.github.mvysny.kaributesting.v10.MockVaadin;
import com.github.mvysny.kaributesting.v10.NotificationsKt;
import com.github.mvysny.kaributesting.v10.ShortcutsKt;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.BigDecimalField;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.upload.Upload;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.KeyHint;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Page;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.Message;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptTemplate;
import dev.chancery.prompts.PromptVersion;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(180)
class TestCasesViewTest {
    private static final String ADDRESS = "playground/cases?prompt=claims/triage&a=2&b=1";

    private final List<String> texts = new ArrayList<>();
    private final QueuedThreads threads = new QueuedThreads();
    private final ScriptedClaude claude = new ScriptedClaude() {
        @Override
        public Message send(MessageRequest request, CallOptions options) {
            texts.add(request.turns().get(0).fields().requireText("content"));
            return new Message(
                    Fields.of("model", "claude-x", "content", List.of(Fields.of("type", "text", "text", "Fire."))));
        }
    };
    private BigDecimal price = new BigDecimal("0.4");

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void asksEachVersionEachCaseAndTellsHowTheyDid() {
        open(ADDRESS);
        view().read(csv("letter,expected\nSmoke,fire\nWater,flood\n"));
        run("5");
        assertThat(texts).containsExactly("New: Smoke", "Old: Smoke", "New: Water", "Old: Water");
        assertThat(text(CaseSummary.class))
                .contains("Version A2 of 2 answered$0.80")
                .contains("Version B2 of 2 answered$0.80");
    }

    @Test
    void saysInTheReadersLanguageWhyAFileIsNotTaken() {
        open(ADDRESS);
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        view().read(csv("letter\n" + "x\n".repeat(201)));
        assertThat(Page.notices()).contains("最多 200 行。");
        view().read(csv("letter\n" + "x".repeat(100_001) + "\n"));
        assertThat(Page.notices()).contains("第 1 行有超过 100,000 个字符的值。");
    }

    @Test
    void theFieldForFilesSpeaksAsTheConsoleDoes() {
        open(ADDRESS);
        assertThat(_get(Upload.class).getI18n().getError().getTooManyFiles()).isEqualTo("Too many files.");
    }

    @Test
    void gradesOfAPersonAreCounted() {
        open(ADDRESS);
        view().read(csv("letter,expected\nSmoke,fire\n"));
        run("5");
        CaseGrid grid = _get(CaseGrid.class);
        grid.select(grid.getGenericDataView().getItem(0));
        CasePanel panel = new CasePanel(
                grid.getGenericDataView().getItem(0), Set.of("letter"), Set.of(Side.A), () -> {}, () -> {}, () -> {});
        _click(_get(panel, Button.class, spec -> spec.withText("Good")));
        assertThat(grid.getGenericDataView()
                        .getItem(0)
                        .result(Side.A)
                        .orElseThrow()
                        .grade())
                .isEqualTo(Grade.GOOD);
    }

    @Test
    void asksBeforeCasesAreLostThatStandInNoFile() throws Exception {
        open(ADDRESS);
        _click(_get(Button.class, spec -> spec.withId("add-case")));
        ConsoleInTest.goTo("playground");
        assertThat(_find(TestCasesView.class)).as("an empty case is none").isEmpty();

        open(ADDRESS);
        _click(_get(Button.class, spec -> spec.withId("add-case")));
        _setValue(letter(), "Smoke");
        ConsoleInTest.goTo("playground");
        assertThat(_get(Confirmation.class).getHeaderTitle()).isEqualTo("Leave and lose what is here?");
        answer("Stay");
        assertThat(letter().getValue()).isEqualTo("Smoke");
        view().write(new ByteArrayOutputStream());
        ConsoleInTest.goTo("playground");
        assertThat(_find(TestCasesView.class)).as("downloaded").isEmpty();
    }

    @Test
    void asksBeforeAnswersAreLostAndLeavesWhenToldTo() {
        open(ADDRESS);
        view().read(csv("letter\nSmoke\n"));
        ConsoleInTest.goTo(ADDRESS);
        assertThat(_find(Confirmation.class)).as("stays where it is").isEmpty();
        run("5");
        ConsoleInTest.goTo("playground");
        answer("Leave");
        assertThat(_find(TestCasesView.class)).isEmpty();
        assertThat(_find(PlaygroundView.class)).hasSize(1);
    }

    @Test
    void leavesUnaskedWhatStandsInAFile() {
        open(ADDRESS);
        view().read(csv("letter\nSmoke\n"));
        ConsoleInTest.goTo("playground");
        assertThat(_find(Confirmation.class)).isEmpty();
        assertThat(_find(PlaygroundView.class)).hasSize(1);
    }

    @Test
    void walksTheCases() {
        open(ADDRESS);
        view().read(csv("letter\nSmoke\nWater\n"));
        GridKt._clickItem(_get(CaseGrid.class), 0);
        step("j");
        assertThat(letter().getValue()).isEqualTo("Water");
        step("k");
        assertThat(letter().getValue()).isEqualTo("Smoke");
        assertThat(view().keys()).extracting(KeyHint::meaningKey).contains("playground.keys.run", "detail.next");
    }

    @Test
    void commandEnterAsksWhatARunMayCostOnceThereIsSomethingToRun() {
        open(ADDRESS);
        ShortcutsKt.fireShortcut(Key.ENTER, Key.CONTROL);
        assertThat(_find(Dialog.class)).isEmpty();
        view().read(csv("letter\nSmoke\n"));
        ShortcutsKt.fireShortcut(Key.ENTER, Key.CONTROL);
        assertThat(_find(Dialog.class)).hasSize(1);
    }

    @Test
    void anotherLanguageLosesNothing() {
        open(ADDRESS);
        view().read(csv("letter,expected\nSmoke,fire\nWater,flood\n"));
        run("5");
        GridKt._clickItem(_get(CaseGrid.class), 1);
        TestCasesView before = view();
        assertThat(before.speaksLive()).isTrue();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(text(CaseBar.class)).contains("运行").doesNotContain("Run");
        assertThat(text(CaseSummary.class)).doesNotContain("answered").contains("2");
        assertThat(text(CasePanel.class)).contains("Fire.").doesNotContain("Good");
        assertThat(letter().getValue()).isEqualTo("Water");
        assertThat(_get(CaseGrid.class).getColumns())
                .extracting(Grid.Column::getHeaderText)
                .doesNotContain("Expected");
        assertThat(_get(Select.class, spec -> spec.withId("version-a")).getLabel())
                .isNotEqualTo("Version A");
    }

    @Test
    void stopsWhenTheCostReachesTheCap() {
        open(ADDRESS);
        view().read(csv("letter\na\nb\nc\n"));
        run("0.7");
        assertThat(texts).hasSize(2);
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
    }

    @Test
    void stopsAfterAnAnswerWithoutAPriceBecauseTheCapCannotBeKept() {
        price = null;
        open(ADDRESS);
        view().read(csv("letter\na\nb\nc\n"));
        run("0.7");
        assertThat(texts).hasSize(1);
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
    }

    @Test
    void refusesACapThatIsNone() {
        open(ADDRESS);
        view().read(csv("letter\na\n"));
        run("-1");
        assertThat(texts).isEmpty();
        assertThat(_get(BigDecimalField.class, spec -> spec.withId("cap")).isInvalid())
                .isTrue();
    }

    @Test
    void readsTheFileAgainThatItHasWritten() throws Exception {
        List<TestCase> cases = CaseFile.read(new ByteArrayInputStream(csv("letter,expected\n-5,=x\n")));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        CaseFile.write(cases, Set.of("letter"), file);
        assertThat(file.toString(StandardCharsets.UTF_8)).contains("'-5,'=x");

        TestCase again =
                CaseFile.read(new ByteArrayInputStream(file.toByteArray())).get(0);
        assertThat(again.value("letter")).isEqualTo("-5");
        assertThat(again.expected()).isEqualTo("=x");
    }

    @Test
    void aMissingValueIsSaidOfItsCaseAndCostsNothing() {
        open(ADDRESS);
        view().read(csv("other\nx\n"));
        run("5");
        assertThat(texts).isEmpty();
        assertThat(text(CaseSummary.class)).contains("1 failed");
        TestCase asked = GridKt._get(_get(CaseGrid.class), 0);
        assertThat(asked.result(Side.A).orElseThrow().text()).isEqualTo("There is no value for letter.");
    }

    @Test
    void refusesAFileWithTooManyRows() {
        open(ADDRESS);
        view().read(csv("letter\n" + "x\n".repeat(201)));
        assertThat(NotificationsKt.getNotifications()).hasSize(1);
        assertThat(_get(Button.class, spec -> spec.withId("run-cases")).isEnabled())
                .isFalse();
    }

    private void open(String address) {
        ConsoleInTest.open(
                address,
                Map.of(
                        PlaygroundView.class,
                        () -> new PlaygroundView(
                                new ScriptedPrompts(Role.EDITOR).services(claude), threads, answer -> Optional.empty()),
                        TestCasesView.class,
                        () -> new TestCasesView(claude, threads, answer -> Optional.ofNullable(price), new Shelf())));
    }

    private void run(String cap) {
        _click(_get(Button.class, spec -> spec.withId("run-cases")));
        _setValue(_get(BigDecimalField.class, spec -> spec.withId("cap")), new BigDecimal(cap));
        Dialog dialog = _get(Dialog.class);
        _click(_get(dialog, Button.class, spec -> spec.withText("Run")));
        threads.runAll();
        MockVaadin.clientRoundtrip();
    }

    private static void answer(String verb) {
        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText(verb)));
    }

    private static void step(String letter) {
        _click(_get(Button.class, spec -> spec.withAttribute("data-key", letter)));
    }

    private static TextArea letter() {
        return _get(_get(CasePanel.class), TextArea.class, spec -> spec.withLabel("letter"));
    }

    private static TestCasesView view() {
        return _get(TestCasesView.class);
    }

    private static String text(Class<? extends com.vaadin.flow.component.Component> type) {
        return _get(type).getElement().getTextRecursively();
    }

    private static byte[] csv(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static PromptVersion made(int number, String text) {
        return new PromptVersion(
                "claims/triage",
                number,
                PromptContent.chat(MessageRequest.of("claude-x").user(text)),
                "message",
                "ann",
                Instant.EPOCH);
    }

    private static final class Shelf extends VersionShelf {
        private final List<PromptVersion> versions = List.of(made(2, "New: {{letter}}"), made(1, "Old: {{letter}}"));

        @Override
        List<String> prompts() {
            return List.of("claims/triage");
        }

        @Override
        List<PromptVersion> versions(String prompt) {
            return versions;
        }

        @Override
        Set<String> variables(PromptVersion version) {
            return Set.of("letter");
        }

        @Override
        MessageRequest fill(PromptVersion version, Map<String, String> values) {
            return PromptTemplate.of(new MessageRequest(version.content().body()))
                    .fill(values);
        }
    }
}
