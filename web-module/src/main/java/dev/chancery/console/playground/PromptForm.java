package dev.chancery.console.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Footer;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.messages.MessageRequest;
import dev.chancery.prompts.PromptTemplate;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What is asked, and the buttons that ask it. */
class PromptForm extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int SYSTEM_ROWS = 3;
    private static final int MESSAGE_ROWS = 6;

    private final H2 title = new H2();
    private final ParametersForm parameters;
    private final FailureNotice modelsFailure = new FailureNotice("models-failure");
    private final TextArea system = new TextArea();
    private final TextArea message = new TextArea();
    private final Button run = new Button(VaadinIcon.PLAY.create());
    private final Button stop = new Button(VaadinIcon.STOP.create());
    private final Span hint = new Span();

    PromptForm(Runnable run, Runnable stop, Runnable changed) {
        parameters = new ParametersForm(changed);
        addClassNames("panel", "prompt-form");
        system.setId("system");
        system.addClassName("system");
        system.setMinRows(SYSTEM_ROWS);
        message.setId("message");
        message.setMinRows(MESSAGE_ROWS);
        message.setManualValidation(true);
        message.setRequiredIndicatorVisible(true);
        message.addClassName("message");
        Header header = new Header(title);
        header.addClassName("panel-header");
        Div fields = new Div(parameters, modelsFailure, system, message);
        fields.addClassName("panel-body");
        add(header, fields, buttons(run, stop));
        running(false);
    }

    ParametersForm parameters() {
        return parameters;
    }

    /** Says why there are no models to choose from. */
    void modelsFailed(Throwable failure) {
        parameters.model().offerNone();
        modelsFailure.show(failure);
    }

    /** What is asked; empty when something is wrong, which is then marked and has the focus. */
    Optional<Draft> draft() {
        message.setErrorMessage(getTranslation("playground.message.missing"));
        message.setInvalid(message.getValue().isBlank());
        Optional<Component> wrong = parameters.firstInvalid();
        if (wrong.isEmpty() && !message.isInvalid()) {
            return Optional.of(new Draft(parameters.get(), system.getValue(), message.getValue()));
        }
        ((Focusable<?>) wrong.orElse(message)).focus();
        return Optional.empty();
    }

    String system() {
        return system.getValue();
    }

    String message() {
        return message.getValue();
    }

    void setTexts(String newSystem, String newMessage) {
        system.setValue(newSystem);
        message.setValue(newMessage);
    }

    /** Says what is wrong with a text. */
    void invalidText(String why) {
        message.setErrorMessage(why);
        message.setInvalid(true);
        message.focus();
    }

    /** Calls this when a text was changed. */
    void onTexts(Runnable changed) {
        Stream.of(system, message).forEach(text -> text.addValueChangeListener(change -> changed.run()));
    }

    /** The variables that the texts name; none while one of them is no template. */
    Set<String> variables() {
        try {
            MessageRequest texts =
                    MessageRequest.of("any").system(system.getValue()).user(message.getValue());
            return PromptTemplate.of(texts).needed();
        } catch (IllegalArgumentException unfinished) {
            return Set.of();
        }
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
        system.setLabel(getTranslation("playground.system"));
        system.setPlaceholder(getTranslation("playground.system.placeholder"));
        message.setLabel(getTranslation("playground.message"));
        message.setPlaceholder(getTranslation("playground.message.placeholder"));
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
