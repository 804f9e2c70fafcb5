package dev.chancery.console.conversations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Callers;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.PagedRows;
import dev.chancery.console.kit.Query;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationPage;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.conversations.ConversationsConfig;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The conversations that are stored. */
final class ConversationList extends StoredRows<ConversationRow> {
    private static final int PAGE = 100;

    private final ConversationArchive archive;
    private final ConversationsConfig config;
    private final Background background;
    private final Callers callers;

    ConversationList(
            ConversationArchive archive,
            ConversationsConfig config,
            Background background,
            Callers callers,
            Owner owner) {
        super(background, owner, new ConversationGrid(config.retention()));
        this.archive = archive;
        this.config = config;
        this.background = background;
        this.callers = callers;
    }

    @Override
    PagedRows.Page<ConversationRow> page(Query asked, @Nullable String next) {
        ConversationPage page = archive.find(ConversationAddress.rows(asked), next, PAGE);
        return new PagedRows.Page<>(page.rows(), page.next());
    }

    @Override
    Optional<ConversationRow> row(Query asked, String key) {
        return archive.row(key);
    }

    @Override
    String key(ConversationRow row) {
        return row.id();
    }

    @Override
    DetailPanel detail(ConversationRow row, Runnable close, Runnable changed) {
        return new ConversationDetail(row, config.retention(), archive, background, callers.current(), close, changed);
    }

    @Override
    EmptyState empty() {
        return empty(config, "conversations.empty", "conversations.empty.what-to-do");
    }

    /** Nothing is stored, or nothing can be, because that is switched off. */
    static EmptyState empty(ConversationsConfig config, String titleKey, String whatToDoKey) {
        UI ui = UI.getCurrent();
        return config.enabled()
                ? new EmptyState(VaadinIcon.COMMENTS_O, ui.getTranslation(titleKey), ui.getTranslation(whatToDoKey))
                : new EmptyState(
                        VaadinIcon.POWER_OFF,
                        ui.getTranslation("conversations.off"),
                        ui.getTranslation("conversations.off.what-to-do"));
    }
}
