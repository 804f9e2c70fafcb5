package dev.chancery.console.usage;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.CodeBox;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.PrettyJson;
import dev.chancery.usage.Contents;
import java.util.Optional;

/**
 * What was asked and answered in an attempt. It appears where that is stored, and is read only when somebody asks for it,
 * because that leaves a row in the audit trail.
 */
class ContentsPart extends Div {
    private static final long serialVersionUID = 1L;

    private final transient UsageQuestions questions;
    private final transient Background background;
    private final String attemptId;
    private final Button read =
            new Button(getTranslation("usage.contents.read"), VaadinIcon.EYE.create(), click -> read());

    ContentsPart(String attemptId, UsageQuestions questions, Background background) {
        this.attemptId = attemptId;
        this.questions = questions;
        this.background = background;
        addClassName("contents");
        setVisible(false);
        read.setId("usage-contents-read");
        Span note = new Span(getTranslation("usage.contents.note"));
        note.addClassName("hint");
        add(new H3(getTranslation("usage.contents")), read, note);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        background.ask(event.getUI(), () -> questions.hasContents(attemptId), this::setVisible, Notices::failed);
    }

    private void read() {
        read.setEnabled(false);
        background.ask(UI.getCurrent(), () -> questions.contents(attemptId), this::show, failure -> {
            read.setEnabled(true);
            Notices.failed(failure);
        });
    }

    private void show(Optional<Contents> contents) {
        removeAll();
        contents.ifPresentOrElse(
                this::show, () -> add(new Paragraph(getTranslation("usage.contents.gone")))); // its time was over
    }

    private void show(Contents contents) {
        part("usage.contents.request", "usage-contents-request", contents.request());
        if (!contents.answer().isEmpty()) {
            part("usage.contents.answer", "usage-contents-answer", contents.answer());
        }
    }

    private void part(String title, String id, String json) {
        add(new H3(getTranslation(title)), new CodeBox(id, PrettyJson.of(json), "usage.copy"));
    }
}
