package dev.chancery.console.samples;

import static com.github.mvysny.kaributesting.v10.LocatorJ._click;
import static com.github.mvysny.kaributesting.v10.LocatorJ._find;
import static com.github.mvysny.kaributesting.v10.LocatorJ._get;
import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.ScriptedSamples;
import dev.chancery.console.playground.PlaygroundInTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SamplesNoteTest {
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
        SamplesNote note = new SamplesNote(samples);
        UI.getCurrent().add(note);
        _click(_get(note, Button.class));
        assertThat(samples.present()).isTrue();
        _click(_get(_get(Dialog.class), Button.class, spec -> spec.withText("Remove samples")));
        assertThat(samples.present()).isFalse();
        assertThat(note.isVisible()).isFalse();
    }

    @Test
    void offersNothingToWhoMayNot() {
        SamplesNote note = new SamplesNote(new ScriptedSamples(false));
        UI.getCurrent().add(note);
        assertThat(_find(note, Button.class)).isEmpty();
        assertThat(note.isVisible()).isTrue();
    }
}
