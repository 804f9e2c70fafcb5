package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.kit.Page.rest;
import static dev.chancery.console.prompts.PromptsInTest.button;
import static dev.chancery.console.prompts.PromptsInTest.notices;
import static dev.chancery.console.prompts.PromptsInTest.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.upload.Upload;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptFile;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import dev.chancery.prompts.PromptText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ImportDialogViewTest {
    private static final PromptFile FILE =
            new PromptFile("claims/triage", List.of(), List.of(), "made", ScriptedPrompts.chat("one"));

    private final ScriptedPrompts prompts = new ScriptedPrompts(Role.EDITOR).with("p", ScriptedPrompts.chat("one"));

    @BeforeEach
    void open() {
        PromptsInTest.open(prompts, "prompts");
        _click(_get(Button.class, spec -> spec.withId("import")));
        prompts.plan = List.of(
                new PromptImportStep(
                        "a.yaml",
                        FILE,
                        Action.NEW_VERSION,
                        3,
                        List.of(),
                        List.of(new LabelMove("test", 1, 4, false, ""), new LabelMove("production", 1, 4, false, "no")),
                        "--- before\n+++ after\n@@ -1 +1 @@\n-old <b>\n+new\n",
                        ""),
                new PromptImportStep("b.yaml", null, Action.REFUSED, 0, List.of(), List.of(), "", "kind is missing."));
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void showsWhatWouldBeDoneAndDoesIt() {
        assertThat(run().isEnabled()).isFalse();
        plan();
        assertThat(prompts.done).containsExactly("plan [a.yaml] false");
        assertThat(text(_get(ImportSteps.class)))
                .contains("New version 4", "claims/triage", "-old <b>", "Label test moves to version 4")
                .contains("Label production stays: no", "Refused", "b.yaml", "kind is missing.");
        assertThat(_find(Span.class, spec -> spec.withText("1 of 2 files would change something.")))
                .hasSize(1);
        _click(run());
        prompts.background.answer();
        assertThat(imported()).containsExactly("import a.yaml", "import b.yaml");
        assertThat(text(_get(ImportSteps.class))).contains("Done, version 4", "Not done");
        assertThat(run().isEnabled()).as("once").isFalse();
    }

    @Test
    void thePageGoesOnWhileItIsPlannedAndWhileItIsDone() {
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        dialog().plan();
        assertThat(prompts.done).isEmpty();
        assertThat(_get(ProgressBar.class).isIndeterminate()).isTrue();
        assertThat(text(dialog())).contains("Looking at what would be done…");
        prompts.background.answer();
        assertThat(_find(ProgressBar.class)).isEmpty();

        _click(run());
        assertThat(imported()).isEmpty();
        assertThat(text(dialog())).contains("Importing…");
        assertThat(run().isEnabled()).as("twice").isFalse();
        assertThat(_get(Checkbox.class, spec -> spec.withLabel("Move labels as the files say"))
                        .isEnabled())
                .isFalse();
        assertThat(cancel().isVisible()).isTrue();
        prompts.background.answer();
        assertThat(_find(ProgressBar.class)).isEmpty();
        assertThat(_find(Button.class, spec -> spec.withId("import-cancel"))).isEmpty();
    }

    @Test
    void isBrokenOffBetweenTwoFilesAndPlansWhatIsLeft() {
        plan();
        _click(run());
        prompts.imported = path -> {
            if (path.equals("a.yaml")) {
                _click(cancel());
            }
        };
        prompts.background.answer();
        assertThat(imported()).containsExactly("import a.yaml");
        assertThat(notices()).contains("Broken off after 1 of 2 files. What is done stays; importing again goes on.");
        assertThat(prompts.done).endsWith("plan [a.yaml] false");
        assertThat(run().isEnabled()).as("what is left").isTrue();
    }

    @Test
    void closingItBreaksItOff() {
        plan();
        _click(run());
        _click(button("Close"));
        prompts.background.answer();
        assertThat(imported()).isEmpty();
        assertThat(notices()).contains("Broken off after 0 of 2 files.");
    }

    @Test
    void aFailureOnTheWayIsToldAndWhatIsLeftPlanned() {
        plan();
        _click(run());
        prompts.imported = path -> {
            throw new IllegalStateException("the database is away");
        };
        prompts.background.answer();
        assertThat(notices()).containsPattern("incident [2-9A-HJ-NP-Z]{8}").doesNotContain("away");
        assertThat(prompts.done).endsWith("plan [a.yaml] false");
        assertThat(_find(ProgressBar.class)).isEmpty();
    }

    @Test
    void tellsHowFarItIs() {
        List<Integer> told = new ArrayList<>();
        AtomicLong nanos = new AtomicLong();
        prompts.imported = path -> nanos.addAndGet(200_000_000);
        ImportRun run = new ImportRun(
                prompts.services().imports(), Collections.nCopies(5, prompts.plan.get(0)), told::add, nanos::get);
        assertThat(run.get()).hasSize(5);
        assertThat(told).containsExactly(2, 4);
    }

    @Test
    void anAnswerToAnEarlierQuestionIsNone() {
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        dialog().plan();
        dialog().received("b.yaml", "name: b".getBytes(UTF_8));
        dialog().plan();
        prompts.background.answerOne();
        assertThat(run().isEnabled()).isFalse();
        assertThat(text(dialog())).contains("Looking at what would be done…");
        prompts.background.answer();
        assertThat(run().isEnabled()).isTrue();
    }

    @Test
    void itsFieldForFilesSpeaksAsTheConsoleDoes() {
        assertThat(_get(Upload.class).getI18n().getError().getTooManyFiles()).isEqualTo("Too many files.");
    }

    @Test
    void showsAsRestHowFilesAreSent() {
        RestMenu menu = _get(dialog(), RestMenu.class);
        assertThat(rest(menu, "Plan"))
                .contains("--request POST", "/api/v1/prompts/import?dryRun=true\"")
                .endsWith("--header 'Content-Type: application/zip' \\\n  --data-binary @prompts.zip");
        assertThat(rest(menu, "Import")).contains("/api/v1/prompts/import?dryRun=false\"");
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Move labels as the files say")), true);
        assertThat(rest(menu, "Import")).contains("/api/v1/prompts/import?dryRun=false&labels=true\"");
    }

    @Test
    void plansAnewWithLabels() {
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Move labels as the files say")), true);
        prompts.background.answer();
        assertThat(prompts.done).containsExactly("plan [a.yaml] true");
    }

    @Test
    void takesArchives() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PromptArchive archive = new PromptArchive(bytes)) {
            archive.add(new PromptText("x/a.yaml", "name: a"));
            archive.add(new PromptText("b.yaml", "name: b"));
        }
        dialog().received("all.ZIP", bytes.toByteArray());
        dialog().plan();
        prompts.background.answer();
        assertThat(prompts.done).containsExactly("plan [x/a.yaml, b.yaml] false");
    }

    @Test
    void refusesWhatIsNoPrompt() {
        dialog().received("a.zip", new byte[] {1, 2, 3});
        assertThat(notices()).contains("archive must be a ZIP archive");
        dialog().received("a.yaml", "ä".getBytes(ISO_8859_1));
        assertThat(notices()).contains("file is not in UTF-8");
        dialog().plan();
        assertThat(prompts.done).isEmpty();
    }

    @Test
    void closes() {
        _click(button("Close"));
        assertThat(PromptsInTest.all(ImportDialog.class)).isEmpty();
    }

    private void plan() {
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        dialog().plan();
        prompts.background.answer();
    }

    private List<String> imported() {
        return prompts.done.stream().filter(each -> each.startsWith("import ")).toList();
    }

    private static Button cancel() {
        return _get(Button.class, spec -> spec.withId("import-cancel"));
    }

    private static ImportDialog dialog() {
        return _get(ImportDialog.class);
    }

    private static Button run() {
        return _get(Button.class, spec -> spec.withId("import-run"));
    }
}
