package dev.chancery.console.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptArea;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.RestMenu;
import dev.chancery.messages.Fields;
import dev.chancery.prompts.LabelRule;
import dev.chancery.prompts.PromptLabel;

/** Where the labels of a prompt sit, what is being tried, and the way back. */
class LabelsPanel extends Section {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient Runnable reload;

    LabelsPanel(PromptServices services, PromptPage page, Runnable reload) {
        this.services = services;
        this.page = page;
        this.reload = reload;
        addClassNames("panel", "labels-panel");
        getElement().setAttribute("aria-label", getTranslation("prompts.labels"));
        H3 heading = new H3(getTranslation("prompts.labels"));
        heading.addClassName("for-screen-readers");
        add(heading);
        if (page.labels().isEmpty()) {
            Span none = new Span(getTranslation("prompts.labels.none"));
            none.addClassName("note");
            add(none);
        }
        page.labels().forEach(label -> add(row(label)));
    }

    private Div row(PromptLabel label) {
        Span name = new Span(label.label());
        name.addClassNames("code", "label-name");
        Div words = new Div(new Span(sentence(label)));
        words.addClassName("label-words");
        Span moved = new Span(getTranslation(
                "prompts.label.moved", label.movedBy(), Formats.current().time(label.movedAt())));
        moved.addClassName("note");
        words.add(moved);
        Div row = new Div(name, words);
        row.addClassName("label-row");
        if (services.mayMoveLabels()) {
            row.add(actions(label));
        }
        return row;
    }

    private String sentence(PromptLabel label) {
        return label.canary() == null
                ? getTranslation("prompts.label.serves", label.number())
                : getTranslation("prompts.label.splits", label.share(), label.canary(), label.number());
    }

    private Div actions(PromptLabel label) {
        Div actions = new Div();
        actions.addClassName("actions");
        boolean alone = services.labels().rule(label.label()) == LabelRule.ALONE;
        if (!alone && !services.may(Permission.PROMOTE_PROMPTS)) {
            return actions;
        }
        Integer canary = label.canary();
        Integer before = label.before();
        RestMenu rest = new RestMenu();
        if (canary != null) {
            actions.add(button("prompts.label.end", VaadinIcon.STOP, () -> end(label, canary)));
            rest.add(getTranslation("prompts.label.end"), () -> put(label, label.number()));
            if (alone) {
                actions.add(button("prompts.label.all", VaadinIcon.CHECK, () -> all(label, canary)));
                rest.add(getTranslation("prompts.label.all"), () -> put(label, canary));
            }
        } else if (before != null) {
            actions.add(button("prompts.roll-back", VaadinIcon.ARROW_BACKWARD, () -> rollBack(label, before)));
            rest.add(getTranslation("prompts.roll-back"), () -> rollBack(label));
        }
        if (alone) {
            actions.add(button("prompts.label.remove", VaadinIcon.CLOSE_SMALL, () -> askToRemove(label)));
            rest.add(getTranslation("prompts.label.remove"), () -> new RestDialog("DELETE", path(label), ""));
        }
        if (actions.getComponentCount() > 0) {
            actions.add(rest);
        }
        return actions;
    }

    private RestDialog put(PromptLabel label, int version) {
        return new RestDialog("PUT", path(label), Fields.of("version", version).toString());
    }

    private RestDialog rollBack(PromptLabel label) {
        return new RestDialog("POST", path(label) + "/rollback", "", "If-Match: \"" + label.number() + "\"");
    }

    private String path(PromptLabel label) {
        return "/prompts/" + PromptArea.encoded(page.name()) + "/labels/" + label.label();
    }

    private void askToRemove(PromptLabel label) {
        new Confirmation(
                        getTranslation("prompts.label.remove.ask", label.label(), page.name()),
                        getTranslation("prompts.label.remove.consequence", label.label()),
                        getTranslation("prompts.label.remove"),
                        () -> attempt(() -> services.labels().remove(page.name(), label.label())))
                .open();
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_SMALL);
        return button;
    }

    private void end(PromptLabel label, int canary) {
        attempt(() -> services.labels().endTrial(page.name(), label.label(), canary, label.number()));
    }

    private void all(PromptLabel label, int canary) {
        new Confirmation(
                        getTranslation("prompts.label.all.ask", label.label(), canary),
                        getTranslation("prompts.label.all.consequence", 100 - label.share(), canary),
                        getTranslation("prompts.label.all"),
                        () -> attempt(() -> services.labels().endTrial(page.name(), label.label(), canary, canary)))
                .open();
    }

    /** One click: what was in use before is served again at once. */
    private void rollBack(PromptLabel label, int before) {
        if (attempt(() -> services.labels().rollBack(page.name(), label.label(), label.number()))) {
            Notices.done(getTranslation("prompts.rolled-back", label.label(), before));
        }
    }

    private boolean attempt(Runnable action) {
        boolean done = Notices.attempt(action);
        if (done) {
            reload.run();
        }
        return done;
    }
}
