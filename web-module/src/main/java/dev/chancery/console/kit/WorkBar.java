package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;

/** Says that something is being done, and how far that is where it can be counted. Not there otherwise. */
public class WorkBar extends Div {
    private static final long serialVersionUID = 1L;

    private final ProgressBar bar = new ProgressBar();
    private final Span words = new Span();

    /** Of nothing yet. */
    public WorkBar() {
        addClassName("work-bar");
        words.getElement().setAttribute("role", "status");
        bar.setVisible(false);
        add(bar, words);
    }

    /**
     * Shows that it has begun.
     *
     * @param text what is being done
     */
    public void begin(String text) {
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", text);
        bar.setVisible(true);
        words.setText(text);
    }

    /**
     * Shows how far it is.
     *
     * @param text the same in words
     */
    public void reached(long done, long all, String text) {
        bar.setIndeterminate(false);
        bar.setMax((double) Math.max(all, 1));
        bar.setValue((double) Math.min(done, Math.max(all, 1)));
        words.setText(text);
    }

    /** Shows nothing any more. */
    public void end() {
        bar.setVisible(false);
        words.setText("");
    }

    /** Whether something is being done. */
    public boolean isWorking() {
        return bar.isVisible();
    }
}
