package dev.chancery.console.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.CloseButton;
import dev.chancery.console.CopyButton;
import dev.chancery.console.Incident;
import dev.chancery.console.kit.Formats;
import dev.chancery.messages.ClaudeException;
import java.time.ZoneOffset;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says in plain words why a call failed and what to do about it. Stays until it is closed. */
class FailureNotice extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_DETAIL = 600;

    private final H3 title = new H3();
    private final Paragraph advice = new Paragraph();
    private final Paragraph detail = new Paragraph();
    private final Span facts = new Span();
    private final Span requestId = new Span();
    private final CopyButton copyRequest;
    private transient @Nullable Throwable shown;
    private @Nullable Incident incident;

    FailureNotice(String id) {
        setId(id);
        addClassName("failure");
        getElement().setAttribute("role", "alert");
        detail.addClassName("failure-detail");
        requestId.setId(id + "-request-id");
        requestId.addClassName("code");
        copyRequest = new CopyButton(requestId, "playground.metric.request.copy");
        Div footer = new Div(facts, requestId, copyRequest);
        footer.addClassName("failure-facts");
        Div words = new Div(title, advice, detail, footer);
        words.addClassName("failure-words");
        add(VaadinIcon.WARNING.create(), words, new CloseButton(this::close));
        close();
    }

    /** Hides it and forgets the failure. */
    final void close() {
        shown = null;
        setVisible(false);
    }

    void show(Throwable failure) {
        shown = failure;
        incident = failure instanceof ClaudeException ? null : Incident.report(failure);
        speak();
        setVisible(true);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    private void speak() {
        if (shown instanceof ClaudeException failure) {
            speak(failure);
        } else if (incident != null) {
            say(getTranslation("incident.title"), getTranslation("incident.what-to-do", incident.id()), "", "", "");
        }
    }

    private void speak(ClaudeException failure) {
        FailureWords words = FailureWords.of(failure);
        say(
                getTranslation(words.titleKey()),
                getTranslation(words.adviceKey()),
                shortened(failure.details().message()),
                facts(failure),
                failure.requestId().orElse(""));
    }

    private void say(String what, String whatToDo, String message, String known, String request) {
        title.setText(what);
        advice.setText(whatToDo);
        detail.setText(message);
        detail.setVisible(!message.isBlank());
        facts.setText(known);
        facts.setVisible(!known.isEmpty());
        requestId.setText(request);
        requestId.setVisible(!request.isEmpty());
        copyRequest.setVisible(!request.isEmpty());
    }

    private String facts(ClaudeException failure) {
        Stream<String> field = failure.field().map(name -> getTranslation("failure.field", name)).stream();
        Stream<String> retry = failure
                .retryAfter()
                .map(delay ->
                        getTranslation("failure.retry-after", new Formats(getLocale(), ZoneOffset.UTC).duration(delay)))
                .stream();
        Stream<String> status = Stream.of(failure.status())
                .filter(code -> code > 0)
                .map(code -> getTranslation("failure.status", String.valueOf(code)));
        return Stream.of(field, retry, status, failure.errorType().stream())
                .flatMap(each -> each)
                .collect(Collectors.joining(" · "));
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_DETAIL ? text : text.substring(0, LONGEST_DETAIL) + "…";
    }
}
