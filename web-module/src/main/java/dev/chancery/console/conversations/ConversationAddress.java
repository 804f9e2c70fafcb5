package dev.chancery.console.conversations;

import dev.chancery.console.kit.Query;
import dev.chancery.conversations.ConversationFilter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the address of the view says: which list, which rows of it, and which one is read. */
final class ConversationAddress {
    static final String TAB = "tab";
    static final String MEMORY = "memory";
    static final String NAME = "id";
    static final String PRINCIPAL = "principal";
    static final String APPLICATION = "application";
    static final String ROW = "row";

    private static final List<String> FILTERS = List.of(NAME, PRINCIPAL, APPLICATION);

    private ConversationAddress() {}

    static boolean isMemory(Query query) {
        return query.get(TAB).filter(MEMORY::equals).isPresent();
    }

    static ConversationFilter rows(Query query) {
        return new ConversationFilter(text(query, APPLICATION), text(query, NAME), text(query, PRINCIPAL), null, null);
    }

    static boolean isFiltered(Query query) {
        return FILTERS.stream().anyMatch(name -> query.get(name).isPresent());
    }

    static Query unfiltered(Query query) {
        Query bare = query;
        for (String name : FILTERS) {
            bare = bare.with(name, null);
        }
        return bare;
    }

    private static @Nullable String text(Query query, String name) {
        return query.get(name).orElse(null);
    }
}
