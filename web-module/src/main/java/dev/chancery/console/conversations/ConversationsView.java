package dev.chancery.console.conversations;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Menu;
import com.vaadin.flow.router.Route;
import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleLayout;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.NeedsPermission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationsConfig;
import dev.chancery.conversations.Persons;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The conversations that are stored, and what Claude noted of persons. */
@Route(value = ConversationsView.PATH, layout = ConsoleLayout.class)
@Menu(title = "conversations.title", order = 100, icon = "vaadin:comments-o")
@NeedsPermission(Permission.READ_CONVERSATIONS)
public class ConversationsView extends ConsoleView implements BeforeEnterObserver, StoredRows.Owner {
    static final String PATH = "conversations";
    private static final long serialVersionUID = 1L;

    private final transient ConversationArchive archive;
    private final transient Persons persons;
    private final transient ConversationsConfig config;
    private final transient Background background;
    private final transient Callers callers;
    private Query query = Query.empty();
    private transient @Nullable StoredRows<?> list;

    /** Made by the router. */
    @Inject
    public ConversationsView(
            ConversationArchive archive,
            Persons persons,
            ConversationsConfig config,
            Background background,
            Callers callers) {
        super("conversations.title");
        this.archive = archive;
        this.persons = persons;
        this.config = config;
        this.background = background;
        this.callers = callers;
        addClassName("fills");
    }

    @Override
    public List<KeyHint> keys() {
        return DetailPanel.WALK_KEYS;
    }

    /** Also comes when this view itself changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        Query asked = Query.of(event.getLocation().getQueryParameters());
        if (list == null || !asked.equals(query)) {
            show(event.getUI(), asked);
        }
    }

    private void show(UI ui, Query asked) {
        query = asked;
        StoredRows<?> chosen = ConversationAddress.isMemory(asked)
                ? new MemoryList(persons, config, background, callers, this)
                : new ConversationList(archive, config, background, callers, this);
        list = chosen;
        removeAll();
        add(new ConversationFilters(asked, this::choose).actions(actions()));
        if (!config.enabled()) {
            Paragraph off = new Paragraph(getTranslation("conversations.off.note"));
            off.addClassName("conversations-off");
            off.setId("conversations-off");
            add(off);
        }
        add(chosen.component());
        chosen.load(ui, asked);
    }

    private Component[] actions() {
        List<Component> actions = new ArrayList<>();
        actions.add(RestDialog.button(this::rest));
        if (callers.current().mayAny(Permission.EXPORT_CONVERSATIONS) && !ConversationAddress.isMemory(query)) {
            actions.add(new Download(
                    getTranslation("conversations.export-all"),
                    "conversations.ndjson",
                    "application/x-ndjson",
                    out -> archive.export(ConversationAddress.rows(query), out)));
        }
        if (callers.current().mayAny(Permission.FORGET_PERSONS)) {
            Button forget =
                    new Button(getTranslation("conversations.forget"), VaadinIcon.ERASER.create(), click -> forget());
            forget.setId("conversations-forget");
            actions.add(forget);
        }
        return actions.toArray(Component[]::new);
    }

    private RestDialog rest() {
        return ConversationAddress.isMemory(query)
                ? ConversationRest.memories(
                        query.get(ConversationAddress.PRINCIPAL).orElse(null))
                : ConversationRest.list(ConversationAddress.rows(query));
    }

    private void forget() {
        String name = query.get(ConversationAddress.PRINCIPAL).orElse("");
        new ForgetDialog(name, persons, background, () -> getUI().ifPresent(ui -> {
                    remember(query.with(ConversationAddress.ROW, null));
                    show(ui, query);
                }))
                .open();
    }

    /** Another list, or other rows. */
    private void choose(Query chosen) {
        boolean other = ConversationAddress.isMemory(chosen) != ConversationAddress.isMemory(query);
        remember(chosen);
        getUI().ifPresent(ui -> {
            if (other || list == null) {
                show(ui, chosen);
            } else {
                list.load(ui, chosen);
            }
        });
    }

    @Override
    public void selected(@Nullable String key) {
        remember(query.with(ConversationAddress.ROW, key));
    }

    /** The filters have to show it too. */
    @Override
    public void unfiltered() {
        Query bare = ConversationAddress.unfiltered(query);
        remember(bare);
        getUI().ifPresent(ui -> show(ui, bare));
    }

    private void remember(Query chosen) {
        query = chosen;
        getUI().ifPresent(ui -> chosen.show(ui, PATH));
    }
}
