package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.MasterDetail;
import dev.chancery.console.kit.Query;
import dev.chancery.prompts.PromptVersion;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** The versions of a prompt, the newest first; beside them the chosen one, compared with another. J and K walk. */
class VersionsTab extends Div {
    private static final long serialVersionUID = 1L;
    private static final String VERSION = "version";
    private static final String WITH = "with";

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient Consumer<Query> remember;
    private final transient Runnable reload;
    private final Grid<PromptVersion> grid = new Grid<>();
    private final MasterDetail detail = new MasterDetail(grid, this::close);
    private Query query;

    /**
     * @param remember told what is chosen
     * @param reload called when something was changed
     */
    VersionsTab(PromptServices services, PromptPage page, Query query, Consumer<Query> remember, Runnable reload) {
        this.services = services;
        this.page = page;
        this.query = query;
        this.remember = remember;
        this.reload = reload;
        addClassName("versions-tab");
        prepareGrid();
        if (page.archived() == null) {
            add(new LabelsPanel(services, page, reload), new RequestsPanel(services, page, reload));
        }
        add(detail);
        query.get(VERSION, Integer::valueOf).flatMap(page::version).ifPresent(this::select);
    }

    private void prepareGrid() {
        grid.addThemeVariants(GridVariant.LUMO_NO_BORDER);
        grid.getElement().setAttribute("aria-label", getTranslation("prompts.tab.versions"));
        grid.addComponentColumn(this::number)
                .setHeader(getTranslation("prompts.column.version"))
                .setFlexGrow(0)
                .setWidth("4.75rem");
        grid.addComponentColumn(version -> LabelBadges.on(version.number(), page.labels()))
                .setHeader(getTranslation("prompts.column.labels"))
                .setFlexGrow(1)
                .setWidth("8rem");
        grid.addComponentColumn(VersionsTab::message)
                .setHeader(getTranslation("prompts.column.message"))
                .setFlexGrow(3)
                .setWidth("8.5rem");
        grid.addComponentColumn(this::made)
                .setHeader(getTranslation("prompts.column.made"))
                .setFlexGrow(1)
                .setWidth("9rem");
        grid.setItems(page.versions());
        grid.addItemClickListener(click -> choose(click.getItem()));
        grid.addSelectionListener(event -> event.getFirstSelectedItem()
                .filter(chosen -> event.isFromClient())
                .ifPresent(this::choose));
    }

    private Component number(PromptVersion version) {
        Span number = new Span(String.valueOf(version.number()));
        number.addClassName("version-number");
        return number;
    }

    private static Component message(PromptVersion version) {
        Span message = new Span(version.message());
        message.addClassName("wrapped");
        return message;
    }

    private Component made(PromptVersion version) {
        Span author = new Span(version.author());
        author.addClassName("note");
        Div made = new Div(new Span(Formats.current().time(version.createdAt())), author);
        made.addClassName("two-lines");
        return made;
    }

    private void choose(PromptVersion version) {
        query = query.with(VERSION, String.valueOf(version.number())).with(WITH, "");
        remember.accept(query);
        select(version);
    }

    private void select(PromptVersion version) {
        grid.select(version);
        int with = query.get(WITH, Integer::valueOf)
                .filter(number -> page.version(number).isPresent())
                .orElse(version.number() - 1);
        VersionPanel panel = new VersionPanel(services, page, version, with, this::close, reload);
        panel.onCompare(number -> {
            query = query.with(WITH, String.valueOf(number));
            remember.accept(query);
        });
        panel.walk(() -> walk(1), () -> walk(-1));
        detail.show(panel);
    }

    private void close() {
        query = query.with(VERSION, "").with(WITH, "");
        remember.accept(query);
        grid.deselectAll();
        detail.hide();
    }

    /** To older versions with a positive step. */
    void walk(int step) {
        List<PromptVersion> all = page.versions();
        int at = Optional.ofNullable(grid.asSingleSelect().getValue())
                .map(all::indexOf)
                .orElse(-1);
        int next = at < 0 ? 0 : Math.max(0, Math.min(all.size() - 1, at + step));
        if (next != at && !all.isEmpty()) {
            choose(all.get(next));
            grid.scrollToIndex(next);
        }
    }
}
