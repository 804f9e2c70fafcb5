package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.tabs.Tab;
import com.vaadin.flow.component.tabs.Tabs;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import dev.chancery.access.Permission;
import dev.chancery.console.ConsoleView;
import dev.chancery.console.KeyHint;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Query;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The page of one prompt: where it is written, its versions, what they used, and how it is called. */
abstract class PromptPageView extends ConsoleView implements BeforeEnterObserver {
    private static final long serialVersionUID = 1L;
    static final String TAB = "tab";

    private final transient PromptServices services;
    private final PromptArea entered;
    private String name = "";
    private Query query = Query.empty();
    private final Div body = new Div();
    private transient @Nullable PromptPage page;

    PromptPageView(PromptArea area, PromptServices services) {
        super(area.path() + ".title");
        this.entered = area;
        this.services = services;
        addClassNames("flows", "prompts", "prompt-page");
        body.addClassName("tab-body");
        Formats.current(); // while there is a request, which tells the reader's zone
    }

    @Override
    protected String subject() {
        return name.isEmpty() ? title() : name;
    }

    @Override
    public List<KeyHint> keys() {
        return Stream.concat(
                        Stream.of(new KeyHint(List.of("Ctrl", "Enter"), "prompts.keys.review")),
                        DetailPanel.WALK_KEYS.stream())
                .toList();
    }

    /** Also comes when {@link #remember} changed the address, and then finds everything as it is. */
    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        String wanted = PromptArea.name(event.getRouteParameters().getWildcard("name"));
        Query asked = Query.of(event.getLocation().getQueryParameters());
        if (wanted.isEmpty()) {
            event.forwardTo(entered.path());
            return;
        }
        boolean same = wanted.equals(name) && archive(asked).equals(archive(query));
        if (same && asked.equals(query) && page != null) {
            return;
        }
        name = wanted;
        query = asked;
        if (same && page != null) {
            show(page);
        } else {
            load();
            reload();
        }
    }

    private void load() {
        removeAll();
        Stream.of("skeleton head", "skeleton", "skeleton tall").forEach(each -> {
            Div line = new Div();
            line.addClassNames(each.split(" "));
            add(line);
        });
        getElement().setAttribute("aria-busy", "true");
    }

    private void reload() {
        String asked = name;
        String archive = archive(query);
        services.background()
                .ask(
                        UI.getCurrent(),
                        () -> archive.isEmpty()
                                ? PromptPage.read(services, entered, asked)
                                : PromptPage.readArchived(services, entered, asked, archive),
                        read -> {
                            if (asked.equals(name)) {
                                show(read);
                            }
                        },
                        this::failed);
    }

    private static String archive(Query asked) {
        return asked.get(PromptPage.ARCHIVED).orElse("");
    }

    private void failed(RuntimeException failure) {
        removeAll();
        getElement().removeAttribute("aria-busy");
        add(new EmptyState(
                VaadinIcon.WARNING,
                getTranslation("prompts.failed"),
                Notices.words(failure),
                new Button(getTranslation("prompts.again"), click -> reload())));
    }

    private void show(PromptPage read) {
        page = read;
        removeAll();
        getElement().removeAttribute("aria-busy");
        if (!read.isThere()) {
            add(missing(read));
            return;
        }
        if (read.archived() != null) {
            add(new ArchivedHeader(services, read.area(), read.archived()), body);
            open(read, PageTab.VERSIONS);
            return;
        }
        PageTab chosen = PageTab.of(query.get(TAB).orElse(""));
        add(new PageHeader(services, read, this::reload), tabs(read, chosen), body);
        open(read, chosen);
    }

    private EmptyState missing(PromptPage read) {
        Button back = new Button(
                getTranslation("prompts.missing.back"), click -> UI.getCurrent().navigate(entered.path()));
        Button make = new Button(
                getTranslation("prompts.missing.make"),
                click -> Notices.attempt(() -> {
                    services.drafts()
                            .keep(
                                    read.name(),
                                    0,
                                    PromptState.empty(entered.kind()).json());
                    reload();
                }));
        make.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        make.setVisible(services.mayWrite());
        return new EmptyState(
                VaadinIcon.FILE_REMOVE,
                getTranslation("prompts.missing", read.name()),
                getTranslation("prompts.missing.what-to-do"),
                back,
                make);
    }

    private Component tabs(PromptPage read, PageTab chosen) {
        Tabs tabs = new Tabs();
        tabs.addClassName("page-tabs");
        List<PageTab> offered = Stream.of(PageTab.values())
                .filter(each -> each == PageTab.EDIT || read.summary() != null)
                .filter(each -> each != PageTab.USAGE || services.may(Permission.READ_USAGE))
                .toList();
        offered.forEach(each -> tabs.add(tab(each)));
        tabs.setSelectedIndex(Math.max(0, offered.indexOf(chosen)));
        tabs.addSelectedChangeListener(change -> {
            PageTab next = offered.get(tabs.getSelectedIndex());
            remember(query.with(TAB, next == PageTab.EDIT ? "" : next.word()));
            if (next == PageTab.EDIT) {
                reload(); // with the draft as it was left
            } else {
                open(read, next);
            }
        });
        return tabs;
    }

    private Tab tab(PageTab each) {
        var icon = each.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        return new Tab(icon, new Span(getTranslation(each.key())));
    }

    private void open(PromptPage read, PageTab tab) {
        body.removeAll();
        body.add(
                read.summary() == null
                        ? new EditTab(services, read, this::reload)
                        : switch (tab) {
                            case EDIT -> new EditTab(services, read, this::reload);
                            case VERSIONS -> new VersionsTab(services, read, query, this::remember, this::reload);
                            case USAGE -> new UsageTab(services, read, query, this::remember);
                            case USE -> new UseTab(services, read);
                        });
    }

    private void remember(Query changed) {
        query = changed;
        query.show(UI.getCurrent(), entered.path(name));
    }
}
