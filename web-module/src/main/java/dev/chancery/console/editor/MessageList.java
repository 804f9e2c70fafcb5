package dev.chancery.console.editor;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.editor.PromptState.Turn;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.Stream;

/** The messages of a prompt, in order: written, added, moved and removed. */
public class MessageList extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final transient Runnable changed;
    private final ArrayList<Row> rows = new ArrayList<>();
    private final Div list = new Div();
    private final Button add;
    private boolean readOnly;
    private boolean template = true;
    private String ending = "";

    /** @param changed called when somebody changed something */
    MessageList(Runnable changed) {
        this.changed = changed;
        addClassName("message-list");
        list.addClassName("message-rows");
        add = new Button(VaadinIcon.PLUS.create(), click -> addRow());
        add.setId("add-message");
        add.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        add(list, add);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        add.setText(getTranslation("prompts.message.add"));
        arrange();
    }

    void set(List<Turn> turns) {
        rows.clear();
        turns.forEach(turn -> rows.add(new Row(turn)));
        arrange();
    }

    /** What they say, in order. */
    public List<Turn> get() {
        return rows.stream().map(Row::turn).toList();
    }

    Stream<TextPart> parts() {
        return rows.stream().map(row -> row.part);
    }

    /** The part of the message at this place, if there is one. */
    Stream<TextPart> part(int at) {
        return parts().skip(at).limit(1);
    }

    void readOnly(boolean only) {
        readOnly = only;
        arrange();
    }

    /** As {@link TextPart#template}, of all messages. */
    void template(boolean yes) {
        template = yes;
        parts().forEach(part -> part.template(yes));
    }

    /** Ids are unique in a page: those of these messages end like this. */
    public void ending(String text) {
        ending = text;
        arrange();
    }

    private void addRow() {
        boolean answer =
                !rows.isEmpty() && rows.get(rows.size() - 1).role.getValue().equals(PromptState.USER);
        Row row = new Row(new Turn(answer ? PromptState.ASSISTANT : PromptState.USER, Piece.EMPTY));
        rows.add(row);
        arrange();
        row.part.focus();
        changed.run();
    }

    private void arrange() {
        if (!list.getChildren().toList().equals(rows)) { // else nobody loses the field they write in
            list.removeAll();
            rows.forEach(list::add);
        }
        for (int i = 0; i < rows.size(); i++) {
            rows.get(i).at(i);
        }
        add.setVisible(!readOnly);
    }

    /** A message. */
    private final class Row extends Div {
        private static final long serialVersionUID = 1L;

        private final TextPart part = new TextPart("", true, changed);
        private final Select<String> role = new Select<>();
        private final Button up = button(VaadinIcon.ARROW_UP, () -> move(-1));
        private final Button down = button(VaadinIcon.ARROW_DOWN, () -> move(1));
        private final Button remove = button(VaadinIcon.TRASH, this::remove);

        private Row(Turn turn) {
            addClassName("message-row");
            role.addClassName("role");
            role.setItems(PromptState.USER, PromptState.ASSISTANT);
            role.setValue(turn.role());
            role.addValueChangeListener(change -> {
                if (change.isFromClient()) {
                    arrange();
                    changed.run();
                }
            });
            part.template(template);
            part.set(turn.content());
            Div bar = new Div(role, up, down, remove);
            bar.addClassName("message-bar");
            add(bar, part);
        }

        private Turn turn() {
            return new Turn(role.getValue(), part.get());
        }

        private void at(int index) {
            String name = getTranslation("prompts.message", index + 1, getTranslation(roleKey(role.getValue())));
            part.label(name);
            part.id((index == 0 ? "message" : "message-turn-" + (index + 1)) + ending);
            part.readOnly(readOnly);
            role.setAriaLabel(getTranslation("prompts.message.role", index + 1));
            role.setItemLabelGenerator(each -> getTranslation(roleKey(each)));
            role.setReadOnly(readOnly);
            up.setEnabled(index > 0);
            down.setEnabled(index < rows.size() - 1);
            remove.setEnabled(rows.size() > 1);
            say(up, "prompts.message.up");
            say(down, "prompts.message.down");
            say(remove, "prompts.message.remove");
            Stream.of(up, down, remove).forEach(each -> each.setVisible(!readOnly));
        }

        private void move(int step) {
            int from = rows.indexOf(this);
            Collections.swap(rows, from, from + step);
            arrange();
            part.focus();
            changed.run();
        }

        private void remove() {
            rows.remove(this);
            arrange();
            add.focus();
            changed.run();
        }

        private void say(Button button, String key) {
            button.setAriaLabel(getTranslation(key));
            button.setTooltipText(getTranslation(key));
        }

        private Button button(VaadinIcon icon, Runnable action) {
            Button button = new Button(icon.create(), click -> action.run());
            button.addThemeVariants(
                    ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON, ButtonVariant.LUMO_SMALL);
            return button;
        }
    }

    static String roleKey(String role) {
        return role.equals(PromptState.ASSISTANT) ? "prompts.role.assistant" : "prompts.role.user";
    }
}
