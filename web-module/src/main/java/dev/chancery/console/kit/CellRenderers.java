package dev.chancery.console.kit;

import com.vaadin.flow.data.renderer.LitRenderer;
import com.vaadin.flow.function.ValueProvider;

/** Cells that the browser draws from their words: a component in each row would cost the server far more. */
public final class CellRenderers {
    private static final String BADGE = """
            <span class="badge" tone=${item.tone}>
              ${item.icon ? html`<vaadin-icon icon=${item.icon} aria-hidden="true"></vaadin-icon>` : ''}
              <span>${item.word}</span>
            </span>""";

    private CellRenderers() {}

    /** A badge that says what the one given for the row would. */
    public static <T> LitRenderer<T> badge(ValueProvider<T, Badge> badge) {
        return LitRenderer.<T>of(BADGE)
                .withProperty("tone", row -> badge.apply(row).tone())
                .withProperty("icon", row -> badge.apply(row).icon())
                .withProperty("word", row -> badge.apply(row).word());
    }

    /** What machines read, such as an identifier. */
    public static <T> LitRenderer<T> code(ValueProvider<T, String> text) {
        return LitRenderer.<T>of("<span class=\"code\">${item.text}</span>").withProperty("text", text);
    }
}
