package dev.chancery.console.kit;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.jspecify.annotations.Nullable;

/** A state in a word, with an icon and a colour. */
public class Badge extends Span {
    private static final long serialVersionUID = 1L;

    private final String word;
    private @Nullable Tone tone;

    /** A state. */
    public Badge(Tone tone, String word) {
        this(word);
        this.tone = tone;
        Icon icon = tone.icon().create();
        icon.getElement().setAttribute("aria-hidden", "true");
        addComponentAsFirst(icon);
        getElement().setAttribute("tone", tone.value());
    }

    /** A word without a state, such as a tag. */
    public Badge(String word) {
        this.word = word;
        add(new Span(word));
        addClassName("badge");
    }

    String word() {
        return word;
    }

    String tone() {
        return tone == null ? "" : tone.value();
    }

    String icon() {
        return tone == null ? "" : tone.icon().create().getIcon();
    }
}
