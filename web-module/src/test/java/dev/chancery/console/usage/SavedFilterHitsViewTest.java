package dev.chancery.console.usage;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleInTest;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.console.palette.PaletteHit;
import dev.chancery.console.palette.PaletteKind;
import dev.chancery.console.playground.PlaygroundInTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SavedFilterHitsViewTest {
    private static final String STORED = "{\"Failures of today\":\"outcome=failed\",\"Slow ones\":\"tag=slow\"}";

    @BeforeEach
    void open() {
        ConsoleInTest.open("playground", PlaygroundInTest.views());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void leadsToWhatTheBrowserKeeps() {
        SavedFilterHits hits = of(Permission.READ_USAGE);
        assertThat(hits.at(UI.getCurrent()).find("fail", 6)).isEmpty();
        hits.opened(UI.getCurrent());
        SavedFilterHits.read(UI.getCurrent(), STORED);
        assertThat(hits.at(UI.getCurrent()).find("fail", 6))
                .containsExactly(new PaletteHit(PaletteKind.SAVED_FILTER, "Failures of today", "usage?outcome=failed"));
        assertThat(hits.at(UI.getCurrent()).find("fast", 6)).isEmpty();
    }

    @Test
    void leavesOutWhatCannotBeRead() {
        SavedFilterHits.read(UI.getCurrent(), "not of ours");
        assertThat(of(Permission.READ_USAGE).at(UI.getCurrent()).find("fail", 6))
                .isEmpty();
    }

    @Test
    void isForThoseWhoMaySeeCalls() {
        SavedFilterHits.read(UI.getCurrent(), STORED);
        assertThat(of(Permission.READ_PROMPTS).at(UI.getCurrent()).find("fail", 6))
                .isEmpty();
    }

    private static SavedFilterHits of(Permission permission) {
        return new SavedFilterHits(CallersInTest.of(permission));
    }
}
