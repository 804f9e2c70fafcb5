package dev.chancery.console.conversations;

import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationPage;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.conversations.StoredTurn;
import dev.chancery.messages.ContentBlock;
import dev.chancery.messages.TextBlock;
import dev.chancery.messages.Turn;
import java.io.OutputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An archive as a test needs it. */
class ScriptedArchive extends ConversationArchive {
    static final Instant WHEN = Instant.parse("2026-11-20T08:00:00Z");

    final List<ConversationRow> rows = new ArrayList<>();
    final List<StoredTurn> turns = new ArrayList<>();
    final List<ConversationFilter> asked = new ArrayList<>();
    final List<String> done = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    ScriptedArchive with(int count) {
        for (int number = 0; number < count; number++) {
            rows.add(new ConversationRow(
                    "row-" + number, "case-" + number, "claims", number == 0 ? "" : "ann", null, WHEN, WHEN, 4));
        }
        return this;
    }

    ScriptedArchive say(String role, ContentBlock... blocks) {
        boolean answer = role.equals("assistant");
        turns.add(new StoredTurn(
                turns.size() + 1,
                Turn.of(role, List.of(blocks)),
                answer ? "claude-sonnet-5-5" : null,
                answer ? "max_tokens" : null,
                answer ? 1_234L : null,
                answer ? 56L : null,
                WHEN));
        return this;
    }

    static ContentBlock text(String text) {
        return TextBlock.of(text);
    }

    static ContentBlock block(String json) {
        return ContentBlock.of(new dev.chancery.json.JsonCodec().object(json));
    }

    @Override
    public ConversationPage find(ConversationFilter filter, @Nullable String next, int most) {
        if (failure != null) {
            throw failure;
        }
        asked.add(filter);
        List<ConversationRow> found = rows.stream()
                .filter(row -> filter.principal() == null || filter.principal().equals(row.principal()))
                .toList();
        int from = next == null ? 0 : Integer.parseInt(next);
        int to = Math.min(found.size(), from + most);
        return new ConversationPage(found.subList(from, to), to < found.size() ? String.valueOf(to) : null);
    }

    @Override
    public Optional<ConversationRow> row(String id) {
        return rows.stream().filter(row -> row.id().equals(id)).findFirst();
    }

    @Override
    public List<StoredTurn> read(String id, int from, int most) {
        done.add("read " + id + " from " + from);
        return turns.subList(Math.min(from - 1, turns.size()), Math.min(from - 1 + most, turns.size()));
    }

    @Override
    public boolean delete(String id) {
        done.add("delete " + id);
        return rows.removeIf(row -> row.id().equals(id));
    }

    @Override
    public long export(ConversationFilter filter, OutputStream out) {
        done.add("export " + filter.application() + " " + filter.name() + " " + filter.principal());
        return 0;
    }
}
