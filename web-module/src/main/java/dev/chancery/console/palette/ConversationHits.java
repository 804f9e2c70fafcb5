package dev.chancery.console.palette;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Query;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationRow;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** Finds stored conversations by their whole id, and persons who had some by their whole name: what has an index. */
@ApplicationScoped
class ConversationHits implements PaletteSource {
    private static final String PATH = "conversations";

    private final ConversationArchive archive;
    private final Callers callers;

    @Inject
    ConversationHits(ConversationArchive archive, Callers callers) {
        this.archive = archive;
        this.callers = callers;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    ConversationHits() {
        this.archive = null;
        this.callers = null;
    }

    @Override
    public List<PaletteHit> find(String text, int most) {
        return callers.current().mayAny(Permission.READ_CONVERSATIONS)
                ? Stream.concat(named(text, most), person(text)).toList()
                : List.of();
    }

    /** Those of all applications that name one so. */
    private Stream<PaletteHit> named(String text, int most) {
        return archive.find(ConversationFilter.EVERYTHING.name(text), null, most).rows().stream()
                .map(ConversationHits::hit);
    }

    private Stream<PaletteHit> person(String text) {
        return archive.find(ConversationFilter.EVERYTHING.principal(text), null, 1).rows().stream()
                .map(row -> PaletteHit.in(PATH, Query.empty().with("principal", text), PaletteKind.PERSON, text));
    }

    private static PaletteHit hit(ConversationRow row) {
        Query query = Query.empty()
                .with("application", row.application())
                .with("id", row.name())
                .with("row", row.id());
        return PaletteHit.in(PATH, query, PaletteKind.CONVERSATION, row.name() + " (" + row.application() + ")");
    }
}
