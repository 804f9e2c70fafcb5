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
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.conversations.ConversationArchive;
import dev.chancery.conversations.ConversationFilter;
import dev.chancery.conversations.ConversationRow;
import dev.chancery.conversations.StoredTurn;
import java.time.Duration;
import java.util.List;

/** One conversation. What was said is read only when somebody asks for it, because that leaves a row in the audit trail. */
final class ConversationDetail extends DetailPanel {
    private static final long serialVersionUID = 1L;
    private static final int AT_ONCE = 50;

    private final transient ConversationArchive archive;
    private final transient Background background;
    private final transient ConversationRow row;
    private final Div turns = new Div();
    private final Span note = new Span(getTranslation("conversations.read.note"));
    private final Button read =
            new Button(getTranslation("conversations.read"), VaadinIcon.EYE.create(), click -> read());
    private int next = 1;

    /**
     * @param caller decides what is offered
     * @param close takes it away
     * @param deleted told when the conversation is gone
     */
    ConversationDetail(
            ConversationRow row,
            Duration retention,
            ConversationArchive archive,
            Background background,
            Caller caller,
            Runnable close,
            Runnable deleted) {
        super(row.name(), close);
        this.archive = archive;
        this.background = background;
        this.row = row;
        turns.addClassName("turns");
        note.addClassName("hint");
        read.setId("conversation-read");
        Div reading = new Div(read, note);
        reading.addClassName("asking");
        show(facts(retention), turns, reading);
        if (caller.mayAny(Permission.EXPORT_CONVERSATIONS)) {
            actions(export());
        }
        if (caller.mayAny(Permission.MANAGE_CONVERSATIONS)) {
            actions(delete(deleted));
        }
        actions(ConversationRest.menu(row, caller));
    }

    private Facts facts(Duration retention) {
        Formats formats = Formats.current();
        return new Facts()
                .add(getTranslation("conversations.principal"), ConversationGrid.principal(row))
                .add(getTranslation("conversations.application"), row.application())
                .add(
                        getTranslation("conversations.prompt"),
                        row.promptName() == null ? Formats.UNKNOWN : row.promptName())
                .add(getTranslation("conversations.turns"), formats.number((long) row.turns()))
                .add(getTranslation("conversations.begun"), formats.time(row.createdAt()))
                .add(getTranslation("conversations.last"), formats.time(row.lastTurnAt()))
                .add(
                        getTranslation("conversations.kept-until"),
                        formats.day(row.lastTurnAt().plus(retention)));
    }

    private Download export() {
        ConversationFilter one = new ConversationFilter(row.application(), row.name(), row.principal(), null, null);
        return new Download(
                getTranslation("conversations.export"),
                "conversation.ndjson",
                "application/x-ndjson",
                out -> archive.export(one, out));
    }

    private Button delete(Runnable deleted) {
        Button delete =
                new Button(getTranslation("conversations.delete"), VaadinIcon.TRASH.create(), click -> new Confirmation(
                                getTranslation("conversations.delete.question", row.name()),
                                getTranslation(
                                        "conversations.delete.consequence",
                                        Formats.current().number((long) row.turns())),
                                getTranslation("conversations.delete"),
                                () -> delete(row.id(), deleted))
                        .open());
        delete.setId("conversation-delete");
        delete.addThemeVariants(ButtonVariant.LUMO_ERROR, ButtonVariant.LUMO_TERTIARY);
        return delete;
    }

    private void delete(String id, Runnable deleted) {
        background.ask(
                UI.getCurrent(),
                () -> archive.delete(id),
                was -> {
                    Notices.done(getTranslation("conversations.deleted"));
                    deleted.run();
                },
                Notices::failed);
    }

    private void read() {
        read.setEnabled(false);
        background.ask(UI.getCurrent(), () -> archive.read(row.id(), next, AT_ONCE), this::show, failure -> {
            read.setEnabled(true);
            Notices.failed(failure);
        });
    }

    private void show(List<StoredTurn> some) {
        some.forEach(turn -> turns.add(new TurnPanel(turn)));
        next += some.size();
        boolean more = some.size() == AT_ONCE;
        read.setEnabled(more);
        read.setVisible(more);
        read.setText(getTranslation("conversations.read.more"));
        note.setText(
                more
                        ? getTranslation(
                                "conversations.read.so-far", Formats.current().number((long) next - 1))
                        : getTranslation("conversations.read.end"));
    }
}
