package dev.chancery.console.conversations;

import dev.chancery.access.Callers;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import dev.chancery.conversations.ConversationsConfig;
import dev.chancery.conversations.MemoryRow;
import dev.chancery.conversations.Persons;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of whom Claude keeps notes. */
final class MemoryList extends StoredRows<MemoryRow> {
    private static final int PAGE = 100;
    private static final int MOST = 1_000;
    private static final char APART = '/';

    private final Persons persons;
    private final ConversationsConfig config;
    private final Background background;
    private final Callers callers;

    MemoryList(Persons persons, ConversationsConfig config, Background background, Callers callers, Owner owner) {
        super(background, owner, new MemoryGrid());
        this.persons = persons;
        this.config = config;
        this.background = background;
        this.callers = callers;
    }

    @Override
    PagedRows.Page<MemoryRow> page(Query asked, @Nullable String next) {
        int from = next == null ? 0 : Integer.parseInt(next);
        String whose = asked.get(ConversationAddress.PRINCIPAL).orElse(null);
        List<MemoryRow> rows = persons.memories(whose, from, PAGE);
        return new PagedRows.Page<>(rows, rows.size() < PAGE ? null : String.valueOf(from + PAGE));
    }

    @Override
    Optional<MemoryRow> row(Query asked, String key) {
        String principal = key.substring(key.indexOf(APART) + 1);
        return persons.memories(principal, 0, MOST).stream()
                .filter(row -> key(row).equals(key))
                .findFirst();
    }

    /** Names of applications have no slash, those of persons may. */
    @Override
    String key(MemoryRow row) {
        return row.application() + APART + row.principal();
    }

    @Override
    DetailPanel detail(MemoryRow row, Runnable close, Runnable changed) {
        return new MemoryDetail(row, persons, background, callers.current(), close, changed);
    }

    @Override
    EmptyState empty() {
        return ConversationList.empty(config, "conversations.memory.empty", "conversations.memory.empty.what-to-do");
    }
}
