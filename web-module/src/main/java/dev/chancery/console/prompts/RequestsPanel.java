package dev.chancery.console.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.Tone;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptPromotions;
import java.util.function.Consumer;

/** What one person asked for and a second one is to decide. */
class RequestsPanel extends Section {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_COMMENT = 500;

    private final transient PromptServices services;
    private final transient Runnable reload;

    RequestsPanel(PromptServices services, PromptPage page, Runnable reload) {
        this.services = services;
        this.reload = reload;
        addClassNames("panel", "requests-panel");
        getElement().setAttribute("aria-label", getTranslation("prompts.requests"));
        add(new H3(getTranslation("prompts.requests")));
        page.openRequests().forEach(request -> add(row(request)));
        setVisible(!page.openRequests().isEmpty());
    }

    private Div row(PromptPromotion request) {
        Badge state = request.stale()
                ? new Badge(Tone.WARNING, getTranslation("prompts.request.stale"))
                : new Badge(Tone.BUSY, getTranslation("prompts.request.open"));
        Span what = new Span(
                request.share() == PromptPromotions.WHOLLY
                        ? getTranslation("prompts.request.whole", request.label(), request.number())
                        : getTranslation("prompts.request.share", request.share(), request.label(), request.number()));
        Span who = new Span(getTranslation(
                "prompts.request.by",
                request.askedBy(),
                Formats.current().time(request.askedAt()),
                request.askedWhy()));
        who.addClassName("note");
        Div words = new Div(what, who);
        words.addClassName("label-words");
        Div row = new Div(state, words, actions(request));
        row.addClassName("label-row");
        return row;
    }

    private Div actions(PromptPromotion request) {
        Div actions = new Div();
        actions.addClassName("actions");
        boolean own =
                request.askedBy().equalsIgnoreCase(services.callers().current().name());
        if (own && services.mayMoveLabels()) {
            actions.add(button(
                    "prompts.request.withdraw",
                    () -> Notices.attempt(() -> {
                        services.promotions().withdraw(request.id());
                        reload.run();
                    })));
        } else if (services.may(Permission.PROMOTE_PROMPTS)) {
            Button approve = button(
                    "prompts.request.approve",
                    () -> decide("prompts.request.approve", "approve", request, why -> services.promotions()
                            .approve(request.id(), why)));
            approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            approve.setEnabled(!request.stale());
            actions.add(
                    approve,
                    button(
                            "prompts.request.refuse",
                            () -> decide("prompts.request.refuse", "refuse", request, why -> services.promotions()
                                    .refuse(request.id(), why))));
        }
        return actions;
    }

    private Button button(String key, Runnable action) {
        Button button = new Button(getTranslation(key), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void decide(String key, String verb, PromptPromotion request, Consumer<String> decision) {
        TextArea comment = new TextArea(getTranslation("prompts.request.comment"));
        comment.setId("request-comment");
        comment.setMaxLength(LONGEST_COMMENT);
        comment.setRequiredIndicatorVisible(true);
        comment.setAutofocus(true);
        FormDialog dialog = new FormDialog(
                getTranslation("prompts.request.title", request.label(), request.number()), getTranslation(key), () -> {
                    decision.accept(comment.getValue());
                    reload.run();
                });
        dialog.wideField("comment", comment);
        dialog.note(RestDialog.button(() -> new RestDialog(
                "POST",
                "/promotions/" + request.id() + "/" + verb,
                Fields.of("comment", comment.getValue()).toString())));
        dialog.open();
    }
}
