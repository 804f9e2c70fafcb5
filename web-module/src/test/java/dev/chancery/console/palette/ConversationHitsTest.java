package dev.chancery.console.palette;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.access.Permission;
import dev.chancery.console.kit.CallersInTest;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationPage;
import dev.chancery.conversations.ConversationRow;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ConversationHitsTest {
    @Test
    void leadsToConversationsByTheirWholeIdInEachApplication() {
        assertThat(found("case 17", Permission.READ_CONVERSATIONS))
                .containsExactly(
                        new PaletteHit(
                                PaletteKind.CONVERSATION,
                                "case 17 (claims)",
                                "conversations?application=claims&id=case%2017&row=row-1"),
                        new PaletteHit(
                                PaletteKind.CONVERSATION,
                                "case 17 (letters)",
                                "conversations?application=letters&id=case%2017&row=row-2"));
        assertThat(found("case", Permission.READ_CONVERSATIONS)).isEmpty();
    }

    @Test
    void leadsToThoseOfAPersonOnce() {
        assertThat(found("ann", Permission.READ_CONVERSATIONS))
                .containsExactly(new PaletteHit(PaletteKind.PERSON, "ann", "conversations?principal=ann"));
    }

    @Test
    void isForThoseWhoMaySeeConversations() {
        assertThat(found("ann", Permission.READ_USAGE)).isEmpty();
        assertThat(found("case 17", Permission.READ_USAGE)).isEmpty();
    }

    private static List<PaletteHit> found(String text, Permission permission) {
        return new ConversationHits(new TwoCases(), CallersInTest.of(permission)).find(text, 6);
    }

    private static final class TwoCases extends ConversationArchive {
        @Override
        public ConversationPage find(ConversationFilter filter, @Nullable String next, int most) {
            List<ConversationRow> rows = Stream.of(row("row-1", "claims"), row("row-2", "letters"))
                    .filter(row -> filter.name() == null || filter.name().equals(row.name()))
                    .filter(row ->
                            filter.principal() == null || filter.principal().equals(row.principal()))
                    .limit(most)
                    .toList();
            return new ConversationPage(rows, null);
        }

        private static ConversationRow row(String id, String application) {
            Instant then = Instant.parse("2026-11-20T08:00:00Z");
            return new ConversationRow(id, "case 17", application, "ann", null, then, then, 2);
        }
    }
}
