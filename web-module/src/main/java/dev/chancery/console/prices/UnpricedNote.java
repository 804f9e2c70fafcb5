package dev.chancery.console.prices;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.usage.UseGroup;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Says which models were used lately that have no price. Not there when all have one. */
class UnpricedNote extends Div {
    private static final long serialVersionUID = 1L;

    private final transient @Nullable Consumer<String> add;

    /** @param add adds a price for a model; null when the person at the page may not */
    UnpricedNote(@Nullable Consumer<String> add) {
        this.add = add;
        addClassNames("panel", "unpriced");
        setVisible(false);
    }

    final void show(List<UseGroup> models) {
        removeAll();
        setVisible(!models.isEmpty());
        add(new Badge(Tone.WARNING, getTranslation("prices.unpriced")));
        models.forEach(model -> add(part(model)));
    }

    private Div part(UseGroup model) {
        String calls = Formats.current().number(model.use().unpriced());
        Div part = new Div(new Span(getTranslation("prices.unpriced.model", model.group(), calls)));
        if (add != null) {
            Button button = new Button(getTranslation("prices.add"), click -> add.accept(model.group()));
            button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
            button.setAriaLabel(getTranslation("prices.add-for", model.group()));
            part.add(button);
        }
        return part;
    }
}
