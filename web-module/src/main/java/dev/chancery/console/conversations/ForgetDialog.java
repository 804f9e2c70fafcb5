package dev.chancery.console.conversations;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import dev.chancery.console.CloseButton;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.WorkBar;
import dev.chancery.conversations.Forgotten;
import dev.chancery.conversations.PersonData;
import dev.chancery.conversations.Persons;
import org.jspecify.annotations.Nullable;

/** Forgets a person: says first what is stored of them, and wants the name twice. */
class ForgetDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 255;

    private final transient Persons persons;
    private final transient Background background;
    private final transient Runnable done;
    private final TextField principal = new TextField(getTranslation("conversations.forget.principal"));
    private final TextField again = new TextField(getTranslation("conversations.forget.again"));
    private final Div preview = new Div();
    private final WorkBar work = new WorkBar();
    private final Button forget = new Button(getTranslation("conversations.forget.verb"), click -> confirm());
    private transient @Nullable PersonData stored;

    /**
     * @param name whom the list is narrowed to; empty for nobody
     * @param done told when somebody was forgotten
     */
    ForgetDialog(String name, Persons persons, Background background, Runnable done) {
        this.persons = persons;
        this.background = background;
        this.done = done;
        setHeaderTitle(getTranslation("conversations.forget"));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassName("forget");
        prepare(principal, "forget-principal");
        principal.setValue(name);
        principal.addValueChangeListener(event -> ask());
        prepare(again, "forget-again");
        again.addValueChangeListener(event -> offer());
        preview.setId("forget-preview");
        preview.addClassName("forget-preview");
        preview.getElement().setAttribute("role", "status");
        Div body = new Div(new Paragraph(getTranslation("conversations.forget.what")), principal, preview, again, work);
        body.addClassName("forget-body");
        add(body);
        forget.setId("forget-verb");
        forget.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        getFooter()
                .add(
                        RestDialog.button(() -> ConversationRest.forget(principal.getValue())),
                        new Button(getTranslation("cancel"), click -> close()),
                        forget);
        ask();
    }

    private static void prepare(TextField field, String id) {
        field.setId(id);
        field.setMaxLength(LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.getElement().setAttribute("autocomplete", "off");
    }

    private void ask() {
        stored = null;
        offer();
        String name = principal.getValue();
        preview.setText(name.isBlank() ? "" : getTranslation("loading"));
        if (!name.isBlank()) {
            background.ask(
                    UI.getCurrent(),
                    () -> persons.stored(name),
                    data -> {
                        if (name.equals(principal.getValue())) {
                            show(data);
                        }
                    },
                    failure -> preview.setText(Notices.words(failure)));
        }
    }

    private void show(PersonData data) {
        stored = data;
        preview.setText(
                data.isEmpty()
                        ? getTranslation("conversations.forget.nothing")
                        : figures("conversations.forget.stored", data));
        offer();
    }

    private void offer() {
        forget.setEnabled(!work.isWorking()
                && stored != null
                && !stored.isEmpty()
                && again.getValue().equals(principal.getValue()));
    }

    private void confirm() {
        PersonData data = stored;
        if (data == null) {
            return;
        }
        String name = principal.getValue();
        new Confirmation(
                        getTranslation("conversations.forget.question", name),
                        figures("conversations.forget.consequence", data),
                        getTranslation("conversations.forget.verb"),
                        () -> forget(name))
                .open();
    }

    private String figures(String key, PersonData data) {
        Formats formats = Formats.current();
        return getTranslation(
                key,
                formats.number(data.conversations()),
                formats.number(data.turns()),
                formats.number(data.notes()),
                formats.number(data.contents()));
    }

    private void forget(String name) {
        if (work.isWorking()) {
            return;
        }
        work.begin(getTranslation("conversations.forget.under-way"));
        busy(true);
        background.ask(UI.getCurrent(), () -> persons.forget(name), this::forgotten, failure -> {
            work.end();
            busy(false);
            preview.setText(Notices.words(failure));
        });
    }

    private void busy(boolean busy) {
        getElement().setAttribute("aria-busy", String.valueOf(busy));
        principal.setEnabled(!busy);
        again.setEnabled(!busy);
        offer();
    }

    private void forgotten(Forgotten forgotten) {
        Formats formats = Formats.current();
        close();
        Notices.done(getTranslation(
                "conversations.forget.done",
                formats.number(forgotten.conversations()),
                formats.number(forgotten.notes())));
        done.run();
    }
}
