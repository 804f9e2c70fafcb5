package dev.chancery.console.playground;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Text;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.details.DetailsVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.CopyButton;
import java.util.Locale;

/**
 * The answer while it is written, and what it took. The text is put in as text nodes, one for each piece: never as HTML,
 * and nothing that the browser has is sent again.
 */
class AnswerPanel extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    /** Where a run stands. */
    enum Phase {
        EMPTY,
        WAITING,
        ANSWERING,
        FINISHED,
        STOPPED,
        FAILED
    }

    private final H2 title = new H2();
    private final Span status = new Span();
    private final Paragraph empty = new Paragraph();
    private final Div text = new Div();
    private final Div thoughts = new Div();
    private final Details thinking = new Details();
    private final Div scroller = new Div();
    private final FailureNotice failure = new FailureNotice("run-failure");
    private final Metrics metrics;
    private final CopyButton copy;
    private Phase phase = Phase.EMPTY;
    private boolean thinkingTouched;

    /** @param cost tells what an answer cost */
    AnswerPanel(RunCost cost) {
        metrics = new Metrics(cost);
        addClassNames("panel", "answer-panel");
        status.setId("run-status");
        status.addClassName("run-status");
        status.getElement().setAttribute("role", "status");
        text.setId("answer");
        text.addClassName("answer-text");
        text.getElement().setAttribute("dir", "auto");
        thoughts.setId("thinking");
        thoughts.addClassName("thinking-text");
        thinking.add(thoughts);
        thinking.addThemeVariants(DetailsVariant.SMALL);
        thinking.addOpenedChangeListener(change -> thinkingTouched |= change.isFromClient());
        empty.addClassName("empty");
        copy = new CopyButton(text, "playground.answer.copy");
        Header header = new Header(title, status, copy);
        header.addClassName("panel-header");
        scroller.add(empty, thinking, text);
        scroller.addClassName("answer-scroller");
        scroller.getElement().setAttribute("role", "region").setAttribute("tabindex", "0");
        add(header, failure, scroller, metrics);
        begin(Phase.EMPTY);
    }

    /** Forgets the last run; the next one is on its way, and in sight also where the panels stand one below the other. */
    void begin() {
        begin(Phase.WAITING);
        getElement().executeJs("window.chancery.reveal(this)");
    }

    /** Adds to what is there. */
    void append(Pieces.Taken taken) {
        if (!taken.thinking().isEmpty()) {
            thinking.setVisible(true);
            thoughts.add(new Text(taken.thinking()));
        }
        if (!taken.text().isEmpty()) {
            beginText();
            text.add(new Text(taken.text()));
        }
        boolean something = !taken.text().isEmpty() || !taken.thinking().isEmpty();
        if (something && phase == Phase.WAITING) {
            phase(Phase.ANSWERING);
        }
    }

    void end(RunResult result) {
        metrics.show(result);
        if (result.failure() != null) {
            failure.show(result.failure());
        }
        phase(Phase.valueOf(result.ending().name()));
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        title.setText(getTranslation("playground.answer"));
        empty.setText(getTranslation("playground.empty"));
        thinking.setSummaryText(getTranslation("playground.thoughts"));
        scroller.getElement().setAttribute("aria-label", getTranslation("playground.answer"));
        speak();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        scroller.getElement().executeJs("window.chancery.follow(this)");
    }

    private void begin(Phase first) {
        text.removeAll();
        thoughts.removeAll();
        thinkingTouched = false;
        thinking.setVisible(false);
        thinking.setOpened(true);
        copy.setVisible(false);
        failure.close();
        metrics.clear();
        phase(first);
    }

    /** Thoughts give way to the answer, unless somebody opened or closed them by hand. */
    private void beginText() {
        if (!copy.isVisible()) {
            copy.setVisible(true);
            thinking.setOpened(thinkingTouched && thinking.isOpened());
        }
    }

    private void phase(Phase now) {
        phase = now;
        empty.setVisible(now == Phase.EMPTY);
        getElement().setAttribute("phase", now.name().toLowerCase(Locale.ROOT));
        speak();
    }

    private void speak() {
        status.setText(getTranslation("playground.phase." + phase.name().toLowerCase(Locale.ROOT)));
    }
}
