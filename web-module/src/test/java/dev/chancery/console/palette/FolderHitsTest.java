package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.prompts.PromptSummary;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FolderHitsTest {
    private final Library library = new Library();

    @Test
    void leadsToFoldersOnceForEachOfTheTwoLists() {
        library.with("claims/letters/first", PromptKind.CHAT, false)
                .with("claims/letters/second", PromptKind.CHAT, false)
                .with("claims/tone", PromptKind.SYSTEM, false)
                .with("letters", PromptKind.CHAT, false);
        assertThat(found("claims"))
                .containsExactly(
                        new PaletteHit(PaletteKind.FOLDER, "claims", "prompts?folder=claims"),
                        new PaletteHit(PaletteKind.FOLDER, "claims/letters", "prompts?folder=claims%2Fletters"),
                        new PaletteHit(PaletteKind.SYSTEM_FOLDER, "claims", "system-prompts?folder=claims"));
        assertThat(found("second")).isEmpty();
    }

    @Test
    void leadsToWhatHasATag() {
        library.with("a", PromptKind.CHAT, false, "Complaints", "eu")
                .with("b", PromptKind.CHAT, false, "Complaints")
                .with("c", PromptKind.SYSTEM, false, "complaints & more");
        assertThat(found("complaint"))
                .containsExactly(
                        new PaletteHit(PaletteKind.TAG, "Complaints", "prompts?tag=Complaints"),
                        new PaletteHit(
                                PaletteKind.SYSTEM_TAG,
                                "complaints & more",
                                "system-prompts?tag=complaints%20%26%20more"));
    }

    @Test
    void leavesOutWhatOnlyArchivedPromptsHave() {
        library.with("old/one", PromptKind.CHAT, true, "older");
        assertThat(found("old")).isEmpty();
    }

    @Test
    void manyFoldersDoNotHideTheTags() {
        for (int number = 0; number < 9; number++) {
            library.with("eu-" + number + "/x", PromptKind.CHAT, false, "eu");
        }
        assertThat(found("eu")).hasSize(7).last().extracting(PaletteHit::kind).isEqualTo(PaletteKind.TAG);
    }

    @Test
    void isForThoseWhoMaySeePrompts() {
        library.with("claims/tone", PromptKind.SYSTEM, false, "claims");
        assertThat(new FolderHits(library, CallersInTest.of(Permission.READ_KEYS)).find("claims", 6))
                .isEmpty();
    }

    private List<PaletteHit> found(String text) {
        return new FolderHits(library, CallersInTest.of(Permission.READ_PROMPTS)).find(text, 6);
    }

    private static final class Library extends PromptLibrary {
        private final List<PromptSummary> prompts = new ArrayList<>();

        Library with(String name, PromptKind kind, boolean archived, String... tags) {
            Instant then = Instant.parse("2026-11-20T08:00:00Z");
            prompts.add(new PromptSummary(name, kind, Arrays.asList(tags), 1, "ann", then, archived, List.of()));
            return this;
        }

        @Override
        public List<PromptSummary> list() {
            return prompts;
        }
    }
}
