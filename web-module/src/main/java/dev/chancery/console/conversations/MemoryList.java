package dev.chancery.console.conversations;

import dev.chancery.access.Callers;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import dev.chancery.conversations.ConversationsConfig;
import dev.chancery.conversations.MemoryPage;
import dev.chancery.conversations.MemoryRow;
import dev.chancery.conversations.Persons;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of whom Claude keeps notes. */
final class MemoryList extends StoredRows<MemoryRow> {
    private static final int PAGE = 100;
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
        MemoryPage page =
                persons.memories(asked.get(ConversationAddress.PRINCIPAL).orElse(null), next, PAGE);
        return new PagedRows.Page<>(page.rows(), page.next());
    }

    @Override
    Optional<MemoryRow> row(Query asked, String key) {
        int apart = key.indexOf(APART);
        String principal = key.substring(apart + 1);
        return apart < 0 || principal.isBlank() ? Optional.empty() : persons.memory(key.substring(0, apart), principal);
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
