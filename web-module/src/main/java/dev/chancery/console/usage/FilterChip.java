package dev.chancery.console.usage;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;

/** Something that narrows the list, and a button that takes it away. */
class FilterChip extends Span {
    private static final long serialVersionUID = 1L;

    FilterChip(String words, Runnable remove) {
        Button away = new Button(VaadinIcon.CLOSE_SMALL.create(), click -> remove.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY_INLINE, ButtonVariant.LUMO_ICON);
        away.setAriaLabel(getTranslation("usage.chosen.remove", words));
        addClassNames("badge", "filter-chip");
        add(new Span(words), away);
    }
}
