package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.ArchivedPrompt;

/** The name of an archived prompt, since when it is out of sight, and the way back for those who may. */
class ArchivedHeader extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final PromptArea area;
    private final transient ArchivedPrompt archived;

    ArchivedHeader(PromptServices services, PromptArea area, ArchivedPrompt archived) {
        this.services = services;
        this.area = area;
        this.archived = archived;
        addClassName("page-header");
        String since = Formats.current().time(archived.archivedAt());
        Div words = new Div(
                new H2(archived.prompt().name()),
                new Badge(Tone.WARNING, getTranslation("prompts.archived.since", since)));
        words.addClassName("page-name");
        Div actions = new Div();
        actions.addClassName("actions");
        if (services.mayWrite()) {
            actions.add(RestDialog.button(() -> PromptRest.bringBack(archived)), restore());
        }
        Div line = new Div(words, actions);
        line.addClassName("page-line");
        add(line);
    }

    private Button restore() {
        Button button = new Button(
                getTranslation("prompts.unarchive"), VaadinIcon.ROTATE_LEFT.create(), click -> askToRestore());
        button.setId("unarchive");
        button.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        return button;
    }

    private void askToRestore() {
        new Confirmation(
                        getTranslation(
                                "prompts.unarchive.ask", archived.prompt().name()),
                        getTranslation(
                                "prompts.unarchive.consequence",
                                archived.prompt().labels().size()),
                        getTranslation("prompts.unarchive"),
                        () -> Notices.attempt(this::bringBack))
                .open();
    }

    private void bringBack() {
        String name = services.archived().restore(archived.id()).name();
        Notices.done(getTranslation("prompts.unarchived", name));
        UI.getCurrent().navigate(area.path(name));
    }
}
