package dev.chancery.console.prompts;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static com.github.mvysny.kaributesting.v10.LocatorJ._setValue;
import static dev.chancery.console.prompts.PromptsInTest.button;
import static dev.chancery.console.prompts.PromptsInTest.notices;
import static dev.chancery.console.prompts.PromptsInTest.text;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.editor.ScriptedPrompts;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptFile;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptImportStep.Action;
import dev.chancery.prompts.PromptImportStep.LabelMove;
import dev.chancery.prompts.PromptText;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
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
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        dialog().plan();
        assertThat(prompts.done).containsExactly("plan [a.yaml] false");
        assertThat(text(_get(ImportSteps.class)))
                .contains("New version 4", "claims/triage", "-old <b>", "Label test moves to version 4")
                .contains("Label production stays: no", "Refused", "b.yaml", "kind is missing.");
        assertThat(_find(Span.class, spec -> spec.withText("1 of 2 files would change something.")))
                .hasSize(1);
        _click(run());
        assertThat(prompts.done).contains("run 2");
        assertThat(text(_get(ImportSteps.class))).contains("Done, version 4", "Not done");
        assertThat(run().isEnabled()).as("once").isFalse();
    }

    @Test
    void itsFieldForFilesSpeaksAsTheConsoleDoes() {
        assertThat(_get(Upload.class).getI18n().getError().getTooManyFiles()).isEqualTo("Too many files.");
    }

    @Test
    void plansAnewWithLabels() {
        dialog().received("a.yaml", "name: a".getBytes(UTF_8));
        _setValue(_get(Checkbox.class, spec -> spec.withLabel("Move labels as the files say")), true);
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

    private static ImportDialog dialog() {
        return _get(ImportDialog.class);
    }

    private static Button run() {
        return _get(Button.class, spec -> spec.withId("import-run"));
    }
}
