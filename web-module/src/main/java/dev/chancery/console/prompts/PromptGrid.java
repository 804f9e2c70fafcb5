package dev.chancery.console.prompts;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.grid.ColumnTextAlign;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.router.Location;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.PromptSummary;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** A list of prompts; choosing a row opens it. */
class PromptGrid extends Grid<PromptRow> {
    private static final long serialVersionUID = 1L;

    private final PromptArea area;
    private final transient Formats formats = Formats.current();
    private boolean whole;

    /** @param open told the row that was chosen */
    PromptGrid(PromptArea area, Consumer<PromptRow> open) {
        this.area = area;
        setSelectionMode(SelectionMode.MULTI);
        setItemSelectableProvider(row -> row.prompt() != null && !row.prompt().archived());
        addThemeVariants(GridVariant.LUMO_NO_BORDER);
        addClassName("prompt-grid");
        getElement().setAttribute("aria-label", getTranslation(area.path() + ".title"));
        columns();
        addItemClickListener(click -> {
            if (!click.isCtrlKey() && !click.isMetaKey()) {
                open.accept(click.getItem());
            }
        });
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ComponentWords.nameBoxes(this, event);
        ComponentWords.nameSorters(this, event);
    }

    /** @param names whether names are shown with their folders */
    void show(List<PromptRow> rows, boolean names) {
        whole = names;
        setItems(rows);
    }

    private void columns() {
        addComponentColumn(this::name)
                .setHeader(getTranslation("prompts.column.name"))
                .setKey("name")
                .setComparator(PromptRow::name)
                .setFlexGrow(4)
                .setWidth("16rem");
        addComponentColumn(row -> of(row, prompt -> new LabelBadges(prompt.labels())))
                .setHeader(getTranslation("prompts.column.labels"))
                .setKey("labels")
                .setFlexGrow(2)
                .setWidth("11rem");
        addColumn(row -> row.prompt() == null
                        ? ""
                        : formats.number((long) row.prompt().latest()))
                .setHeader(getTranslation("prompts.column.versions"))
                .setKey("versions")
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setFlexGrow(0)
                .setWidth("6.5rem");
        addColumn(row -> row.prompt() == null || row.prompt().archived() ? "" : formats.number(row.calls()))
                .setHeader(getTranslation("prompts.column.calls"))
                .setKey("calls")
                .setTextAlign(ColumnTextAlign.END)
                .setPartNameGenerator(row -> "number")
                .setFlexGrow(0)
                .setWidth("7.5rem");
        addComponentColumn(row -> of(row, this::change))
                .setHeader(getTranslation("prompts.column.changed"))
                .setKey("changed")
                .setFlexGrow(1)
                .setWidth("11rem");
        addComponentColumn(row -> of(row, PromptGrid::tags))
                .setHeader(getTranslation("prompts.column.tags"))
                .setKey("tags")
                .setFlexGrow(2)
                .setWidth("9rem");
    }

    private static Component of(PromptRow row, Function<PromptSummary, Component> shown) {
        return row.prompt() == null ? new Span() : shown.apply(row.prompt());
    }

    private Component name(PromptRow row) {
        Icon icon = (row.isFolder() ? VaadinIcon.FOLDER_O : VaadinIcon.FILE_TEXT_O).create();
        icon.getElement().setAttribute("aria-hidden", "true");
        Div words = new Div(link(row));
        words.addClassName("prompt-name");
        if (row.draft()) {
            words.add(new Badge(Tone.WARNING, getTranslation("prompts.draft")));
        }
        if (row.isFolder()) {
            words.add(note(getTranslation("prompts.folder.inside", row.inside())));
        }
        if (!row.excerpt().isEmpty()) {
            words.add(note(row.excerpt()));
        }
        Div cell = new Div(icon, words);
        cell.addClassName("prompt-cell");
        return cell;
    }

    private Component link(PromptRow row) {
        String text = whole ? row.name() : row.shortName();
        return new Anchor(
                row.isFolder()
                        ? folder(row.name())
                        : PromptPage.address(area, row).getPathWithQueryParameters(),
                text);
    }

    private String folder(String name) {
        PromptFilter inside = new PromptFilter(name, "", "", "", false);
        return new Location(area.path(), inside.query().parameters()).getPathWithQueryParameters();
    }

    private static Span note(String text) {
        Span note = new Span(text);
        note.addClassName("note");
        return note;
    }

    private Component change(PromptSummary prompt) {
        Span when = new Span(formats.time(prompt.changedAt()));
        Div cell = new Div(when, note(prompt.changedBy()));
        cell.addClassName("two-lines");
        return cell;
    }

    private static Component tags(PromptSummary prompt) {
        Div badges = new Div();
        badges.addClassName("badges");
        prompt.tags().forEach(tag -> badges.add(new Badge(tag)));
        return badges;
    }
}
