package dev.chancery.console.samples;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.progressbar.ProgressBar;
import dev.chancery.access.Role;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.FixedCallers;
import dev.chancery.console.ScriptedSamples;
import dev.chancery.console.kit.BackgroundInTest;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Page;
import dev.chancery.console.playground.PlaygroundInTest;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesNoteTest {
    private final BackgroundInTest background = new BackgroundInTest(FixedCallers.person(Role.ADMINISTRATOR));

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void isNotThereWithoutSamples() {
        assertThat(_find(SamplesNote.class)).isEmpty();
    }

    @Test
    void asksBeforeItTakesThemOutAndThenGoes() {
        ScriptedSamples samples = new ScriptedSamples(true);
        SamplesNote note = note(samples);
        _click(_get(note, Button.class));
        assertThat(samples.present()).isTrue();
        confirm();
        background.answer();
        assertThat(samples.present()).isFalse();
        assertThat(note.isVisible()).isFalse();
        assertThat(Page.notices()).contains("The samples are gone.");
    }

    @Test
    void thePageGoesOnWhileTheyAreTakenOut() {
        ScriptedSamples samples = new ScriptedSamples(true);
        SamplesNote note = note(samples);
        _click(_get(note, Button.class));
        confirm();
        assertThat(samples.present()).isTrue();
        assertThat(background.waiting()).isOne();
        assertThat(_get(note, ProgressBar.class).isIndeterminate()).isTrue();
        assertThat(words(note)).contains("Removing the samples…");
        assertThat(_get(note, Button.class).isEnabled()).as("once").isFalse();
        UI.getCurrent().setLocale(Locale.SIMPLIFIED_CHINESE);
        assertThat(words(note)).contains("正在移除示例…");
    }

    @Test
    void saysWhyTheyAreStillThere() {
        ScriptedSamples samples = new ScriptedSamples(true).failing(new IllegalStateException("no disk"));
        SamplesNote note = note(samples);
        _click(_get(note, Button.class));
        confirm();
        background.answer();
        assertThat(Page.notices()).containsPattern("incident [2-9A-HJ-NP-Z]{8}");
        assertThat(_find(note, ProgressBar.class)).isEmpty();
        assertThat(words(note)).doesNotContain("Removing the samples…");
        samples.failing(null);
        _click(_get(note, Button.class));
        confirm();
        background.answer();
        assertThat(samples.present()).isFalse();
    }

    @Test
    void offersNothingToWhoMayNot() {
        SamplesNote note = note(new ScriptedSamples(false));
        assertThat(_find(note, Button.class)).isEmpty();
        assertThat(note.isVisible()).isTrue();
    }

    private SamplesNote note(ScriptedSamples samples) {
        SamplesNote note = new SamplesNote(samples, background);
        UI.getCurrent().add(note);
        return note;
    }

    private static void confirm() {
        _click(_get(_get(Confirmation.class), Button.class, spec -> spec.withText("Remove samples")));
    }

    private static String words(SamplesNote note) {
        return note.getElement().getTextRecursively();
    }
}
