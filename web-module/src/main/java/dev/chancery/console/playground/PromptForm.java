package dev.chancery.console.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.editor.ModelField;
import dev.chancery.console.editor.PromptParts;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.console.editor.TextPart;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptVersion;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is asked, and the buttons that ask it. */
class PromptForm extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final H2 title = new H2();
    private final PromptParts parts;
    private final OriginBar origin;
    private final FailureNotice modelsFailure = new FailureNotice("models-failure");
    private final Button run = new Button(VaadinIcon.PLAY.create());
    private final Button stop = new Button(VaadinIcon.STOP.create());
    private final Span hint = new Span();

    /**
     * @param run what the button does
     * @param stop what the other one does
     * @param changed called when a person, not the page's address, changed something
     * @param loaded called when another version was loaded
     */
    PromptForm(PromptServices services, Runnable run, Runnable stop, Runnable changed, Runnable loaded) {
        parts = new PromptParts(PromptKind.CHAT, () -> touched(changed));
        parts.set(PromptState.empty(PromptKind.CHAT));
        parts.template(false);
        origin = new OriginBar(services, parts, loaded);
        addClassNames("panel", "prompt-form");
        Header header = new Header(title, origin);
        header.addClassName("panel-header");
        Div fields = new Div(parts.settings(), modelsFailure, parts.system(), parts.messages());
        fields.addClassName("panel-body");
        add(header, fields, buttons(run, stop));
        running(false);
    }

    private void touched(Runnable changed) {
        origin.look();
        changed.run();
    }

    ModelField model() {
        return parts.settings().model();
    }

    OriginBar origin() {
        return origin;
    }

    /** Says why there are no models to choose from. */
    void modelsFailed(Throwable failure) {
        model().offerNone();
        modelsFailure.show(failure);
    }

    /** What is asked; empty when something is wrong, which is then marked and has the focus. */
    Optional<PromptState> asked() {
        if (!PaneAddress.canBeModel(model().id())) {
            parts.settings().refuse("model", getTranslation("prompts.model.missing"));
            return Optional.empty();
        }
        Optional<TextPart> wrong = parts.unsound();
        wrong.ifPresent(part -> part.refuse(getTranslation("prompts.defects.first")));
        if (wrong.isEmpty()) {
            wrong = parts.blank();
            wrong.ifPresent(part -> part.refuse(getTranslation("playground.message.missing")));
        }
        return wrong.isEmpty() ? Optional.of(state()) : Optional.empty();
    }

    /** Says where it belongs what is not allowed, and goes there. */
    boolean refuse(InvalidValueException failure) {
        return parts.refuse(failure);
    }

    /** What is written, allowed or not. */
    PromptState state() {
        return parts.get(Map.of());
    }

    /** Whether there are texts that stand in no version. */
    boolean isUnsaved() {
        Origin from = origin.origin();
        PromptState now = state();
        return from == null ? Origin.hasTexts(now) : from.losesTexts(now);
    }

    /** The same as another pane. */
    void copy(PromptForm other) {
        parts.set(other.state());
        origin.origin(other.origin.origin());
    }

    /** What the page's address says of this. */
    PaneAddress address() {
        return PaneAddress.of(origin.origin(), state().settings());
    }

    /**
     * Shows what an address says.
     *
     * @param version what it names; null for what is there
     */
    void open(PaneAddress address, @Nullable PromptVersion version) {
        if (version != null) {
            origin.begin(version);
        }
        PromptState now = state();
        parts.settings().set(address.over(version == null ? PaneAddress.unsaid(now.settings()) : now.settings()));
        origin.look();
    }

    /** Whether the texts are templates. */
    void template(boolean yes) {
        parts.template(yes);
    }

    /** For what they name. */
    PromptParts parts() {
        return parts;
    }

    /** Ids are unique in a page: those of the messages end like this. */
    void ending(String text) {
        parts.messages().ending(text);
    }

    /** Turns the buttons over; the focus goes along, or a keyboard would lose its place. */
    final void running(boolean now) {
        Button from = now ? run : stop;
        Button to = now ? stop : run;
        getElement().executeJs("if (document.activeElement === $0) { $1.disabled = false; $1.focus(); }", from, to);
        run.setEnabled(!now);
        stop.setEnabled(now);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("playground.request"));
        run.setText(getTranslation("playground.run"));
        stop.setText(getTranslation("playground.stop"));
        hint.setText(getTranslation("playground.run.hint"));
    }

    private Footer buttons(Runnable onRun, Runnable onStop) {
        run.setId("run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.addClickListener(click -> onRun.run());
        stop.setId("stop");
        stop.addClickListener(click -> onStop.run());
        hint.addClassName("hint");
        Footer footer = new Footer(run, stop, hint);
        footer.addClassName("panel-footer");
        return footer;
    }
}
