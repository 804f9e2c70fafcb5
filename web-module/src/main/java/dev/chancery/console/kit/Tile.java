package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;

/** One figure that matters, with a word beside it. */
public class Tile extends Div {
    private static final long serialVersionUID = 1L;

    private final Span value = new Span(Formats.UNKNOWN);
    private final Span note = new Span();

    /** @param name what the figure is */
    public Tile(String name) {
        addClassName("tile");
        Span label = new Span(name);
        label.addClassName("tile-name");
        value.addClassName("tile-value");
        note.addClassName("tile-note");
        add(label, value, note);
    }

    /** Shows a figure and what there is to say about it, such as how it changed. */
    public void show(String figure, String remark) {
        value.setText(figure);
        note.setText(remark);
        removeClassName("loading");
    }

    /** Holds the place of a figure that is on its way. */
    public void load() {
        addClassName("loading");
    }
}
