package dev.chancery.console.conversations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Caller;
import dev.chancery.access.Permission;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.SearchField;
import dev.chancery.conversations.MemoryNote;
import dev.chancery.conversations.MemoryRow;
import dev.chancery.conversations.Persons;
import java.util.List;
import java.util.Locale;

/** What Claude noted of a person. It is read only when somebody asks for it, because that leaves a row in the audit trail. */
final class MemoryDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;
    private static final String ALL = "/memories";

    private final transient Persons persons;
    private final transient Background background;
    private final transient MemoryRow row;
    private final transient Runnable changed;
    private final boolean manages;
    private final Div content = new Div();
    private transient List<MemoryNote> notes = List.of();

    /**
     * @param caller decides what is offered
     * @param close takes it away
     * @param changed told when notes are gone
     */
    MemoryDetail(
            MemoryRow row, Persons persons, Background background, Caller caller, Runnable close, Runnable changed) {
        super(row.principal(), close);
        this.persons = persons;
        this.background = background;
        this.row = row;
        this.changed = changed;
        this.manages = caller.mayAny(Permission.MANAGE_CONVERSATIONS);
        Formats formats = Formats.current();
        Button read = new Button(getTranslation("conversations.memory.read"), VaadinIcon.EYE.create(), click -> read());
        read.setId("memory-read");
        Span note = new Span(getTranslation("conversations.read.note"));
        note.addClassName("hint");
        content.addClassName("notes");
        content.add(new Div(read, note));
        show(
                new Facts()
                        .add(getTranslation("conversations.application"), row.application())
                        .add(getTranslation("conversations.memory.notes"), formats.number((long) row.notes()))
                        .add(getTranslation("conversations.memory.characters"), formats.number(row.characters())),
                content);
        if (manages) {
            actions(delete(ALL, getTranslation("conversations.memory.delete-all"), row.notes()));
        }
        actions(ConversationRest.menu(row, ALL, manages));
    }

    private void read() {
        background.ask(
                UI.getCurrent(), () -> persons.notes(row.application(), row.principal()), this::show, Notices::failed);
    }

    private void show(List<MemoryNote> all) {
        notes = all;
        Div found = new Div();
        found.addClassName("notes");
        content.removeAll();
        content.add(
                new SearchField(getTranslation("conversations.memory.search"), "", text -> narrow(found, text)), found);
        narrow(found, "");
    }

    private void narrow(Div found, String text) {
        String wanted = text.toLowerCase(Locale.ROOT);
        found.removeAll();
        notes.stream()
                .filter(note -> note.path().toLowerCase(Locale.ROOT).contains(wanted)
                        || note.content().toLowerCase(Locale.ROOT).contains(wanted))
                .forEach(note ->
                        found.add(new NotePanel(note, manages ? List.of(delete(note.path(), "", 1)) : List.of())));
        if (found.getComponentCount() == 0) {
            found.add(new EmptyState(
                    VaadinIcon.NOTEBOOK,
                    getTranslation("nothing-matches"),
                    getTranslation("conversations.memory.nothing")));
        }
    }

    private Button delete(String path, String text, int count) {
        Button delete = new Button(text, VaadinIcon.TRASH.create(), click -> ask(path, count));
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        if (text.isEmpty()) {
            delete.addThemeVariants(ButtonVariant.LUMO_ICON);
            delete.setAriaLabel(getTranslation("conversations.memory.delete", path));
            delete.setTooltipText(getTranslation("conversations.memory.delete", path));
        } else {
            delete.setId("memory-delete-all");
        }
        return delete;
    }

    private void ask(String path, int count) {
        new Confirmation(
                        getTranslation("conversations.memory.delete.question", path, row.principal()),
                        getTranslation(
                                "conversations.memory.delete.consequence",
                                Formats.current().number((long) count)),
                        getTranslation("conversations.delete"),
                        () -> delete(path))
                .open();
    }

    private void delete(String path) {
        background.ask(
                UI.getCurrent(),
                () -> persons.delete(row.application(), row.principal(), path),
                deleted -> {
                    Notices.done(getTranslation(
                            "conversations.memory.deleted", Formats.current().number((long) deleted)));
                    changed.run();
                },
                Notices::failed);
    }
}
