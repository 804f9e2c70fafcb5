package dev.chancery.console.kit;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Map;

/** One figure that matters, with a word beside it. */
public class Tile extends Div {
    private static final long serialVersionUID = 1L;

    private final Span value = new Span(Formats.UNKNOWN);
    private final Span note = new Span();
    private final DescriptionList parts = new DescriptionList();

    /** @param name what the figure is */
    public Tile(String name) {
        addClassName("tile");
        Span label = new Span(name);
        label.addClassName("tile-name");
        value.addClassName("tile-value");
        note.addClassName("tile-note");
        parts.addClassName("tile-parts");
        parts.setVisible(false);
        add(label, value, note, parts);
    }

    /** Shows a figure and what there is to say about it, such as how it changed. */
    public void show(String figure, String remark) {
        value.setText(figure);
        note.setText(remark);
        parts.setVisible(false);
        removeClassName("loading");
    }

    /**
     * Shows a figure and what it is made of.
     *
     * @param names each part's figure by the part's name, in their order
     */
    public void show(String figure, Map<String, String> names) {
        show(figure, "");
        parts.removeAll();
        names.forEach((name, part) -> parts.getElement()
                .appendChild(
                        new Div(new DescriptionList.Term(name), new DescriptionList.Description(part)).getElement()));
        parts.setVisible(true);
    }

    /** Holds the place of a figure that is on its way. */
    public void load() {
        addClassName("loading");
    }
}
