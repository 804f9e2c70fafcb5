package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.editor.ReviewDialog;
import dev.chancery.console.editor.TextPart;
import dev.chancery.console.editor.Warning;
import dev.chancery.console.kit.CommandEnter;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptDraft;
import dev.chancery.prompts.PromptVersion;
import java.util.Map;
import java.util.Optional;

/** Where the newest version is changed into the next one. What is written is kept on the server until it is saved. */
class EditTab extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient Runnable reload;
    private final PromptEditor editor;
    private final Div notices = new Div();
    private final Span status = new Span();
    private final Button review = new Button();
    private final Button discard = new Button();
    private transient PromptState base;
    private int basedOn;

    /** @param reload called when a version was made, or a draft dropped */
    EditTab(PromptServices services, PromptPage page, Runnable reload) {
        this.services = services;
        this.page = page;
        this.reload = reload;
        this.base = newest();
        this.basedOn = page.latest();
        addClassName("edit-tab");
        editor = new PromptEditor(page.area().kind(), services, this::keep);
        notices.addClassName("warnings");
        add(notices, editor);
        if (services.mayWrite()) {
            add(footer());
            CommandEnter.anywhere(this, this::review);
        }
        begin();
    }

    private PromptState newest() {
        return page.newest()
                .map(version -> PromptState.of(version.content()))
                .orElseGet(() -> PromptState.empty(page.area().kind()));
    }

    private Div footer() {
        review.setId("review");
        review.setText(getTranslation("prompts.review"));
        review.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        review.addClickListener(click -> review());
        discard.setId("discard");
        discard.setText(getTranslation("prompts.discard"));
        discard.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        discard.addClickListener(click -> askToDiscard());
        status.addClassName("hint");
        status.getElement().setAttribute("role", "status");
        Span key = new Span("Ctrl + Enter");
        key.addClassName("hint");
        Div footer = new Div(review, key, status, discard);
        footer.addClassNames("edit-footer", "panel");
        return footer;
    }

    private void begin() {
        editor.readOnly(!services.mayWrite());
        Optional<PromptDraft> draft = services.mayWrite() ? page.draft() : Optional.empty();
        Optional<PromptState> kept =
                draft.flatMap(each -> PromptState.read(each.content())).filter(state -> state.kind() == base.kind());
        if (kept.isEmpty()) {
            editor.set(base);
            show(base);
            return;
        }
        basedOn = draft.orElseThrow().basedOn();
        base = page.version(basedOn)
                .map(version -> PromptState.of(version.content()))
                .orElseGet(() -> PromptState.empty(page.area().kind()));
        editor.set(kept.get());
        if (!isUnchanged(kept.get())) {
            tell(draft.orElseThrow());
        }
        show(kept.get());
    }

    private void tell(PromptDraft draft) {
        String when = Formats.current().time(draft.changedAt());
        if (draft.basedOn() == page.latest()) {
            notices.add(new Warning(getTranslation("prompts.draft.restored", when)));
        } else {
            notices.add(new Warning(getTranslation("prompts.draft.older", when, draft.basedOn(), page.latest())));
        }
    }

    private boolean isUnchanged(PromptState state) {
        return state.examples(Map.of()).equals(base);
    }

    /** Keeps what is written, or forgets it when it says what the version says. */
    private void keep() {
        PromptState state = editor.get();
        try {
            if (basedOn > 0 && isUnchanged(state)) {
                services.drafts().drop(page.name());
            } else {
                services.drafts().keep(page.name(), basedOn, state.json());
            }
            show(state);
        } catch (RuntimeException e) {
            status.setText(getTranslation("prompts.draft.not-kept", Notices.words(e)));
        }
    }

    private void show(PromptState state) {
        boolean changed = basedOn == 0 || !isUnchanged(state);
        status.setText(getTranslation(changed ? "prompts.draft.kept" : "prompts.draft.none"));
        review.setEnabled(changed);
        discard.setVisible(changed);
    }

    /** Shows what would be saved; or where something is wrong, goes there. */
    void review() {
        if (!review.isEnabled()) {
            return;
        }
        Optional<TextPart> unsound = editor.unsound();
        if (unsound.isPresent()) {
            unsound.get().refuse(getTranslation("prompts.defects.first"));
            return;
        }
        try {
            PromptContent content = editor.get().content();
            new ReviewDialog(services, page.name(), basedOn, content, this::saved).open();
        } catch (InvalidValueException e) {
            if (!editor.refuse(e)) {
                Notices.failed(e);
            }
        } catch (RuntimeException e) {
            Notices.failed(e);
        }
    }

    private void saved(PromptVersion version) {
        Notices.attempt(() -> services.drafts().drop(page.name()));
        reload.run();
    }

    private void askToDiscard() {
        new Confirmation(
                        getTranslation("prompts.discard.ask", page.name()),
                        getTranslation("prompts.discard.consequence"),
                        getTranslation("prompts.discard"),
                        () -> Notices.attempt(this::drop))
                .open();
    }

    private void drop() {
        services.drafts().drop(page.name());
        if (page.latest() == 0) {
            UI.getCurrent().navigate(page.area().path());
        } else {
            reload.run();
        }
    }
}
