package dev.chancery.console.keys;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.grid.Grid;
import com.vaadin.flow.component.grid.GridVariant;
import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.CellRenderers;
import dev.chancery.console.kit.ComponentWords;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Tone;
import dev.chancery.keys.OrganizationKey;
import java.util.Comparator;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/** The keys as Anthropic lists them, each with the key here that it is. */
class OrganizationGrid extends Grid<OrganizationRow> {
    private static final long serialVersionUID = 1L;
    private static final Set<String> KNOWN = Set.of("active", "inactive", "archived", "expired");

    OrganizationGrid() {
        Formats formats = Formats.current();
        setAriaLabel(getTranslation("keys-view.organization"));
        setSelectionMode(SelectionMode.NONE);
        addThemeVariants(GridVariant.LUMO_NO_BORDER, GridVariant.LUMO_COMPACT);
        addColumn(row -> row.key().name())
                .setHeader(getTranslation("keys-view.name"))
                .setComparator(Comparator.comparing(row -> row.key().name(), String.CASE_INSENSITIVE_ORDER))
                .setWidth("12rem")
                .setFlexGrow(2);
        addColumn(CellRenderers.code(OrganizationGrid::hint))
                .setHeader(getTranslation("keys-view.hint"))
                .setWidth("12rem");
        addColumn(CellRenderers.badge(row -> status(row.key())))
                .setHeader(getTranslation("keys-view.state"))
                .setComparator(Comparator.comparing(row -> row.key().status()))
                .setWidth("8rem");
        addColumn(row -> row.here().isEmpty() ? Formats.UNKNOWN : String.join(", ", row.here()))
                .setHeader(getTranslation("keys-view.organization.here"))
                .setWidth("12rem");
        addColumn(row -> formats.day(row.key().createdAt()))
                .setHeader(getTranslation("keys-view.created"))
                .setWidth("8rem");
        addColumn(row -> formats.day(row.key().expiresAt()))
                .setHeader(getTranslation("keys-view.expires"))
                .setWidth("8rem");
    }

    @Override
    protected void onAttach(AttachEvent event) {
        super.onAttach(event);
        ComponentWords.nameSorters(this, event);
    }

    /** Adds what can be done with each. */
    final void offer(Consumer<OrganizationRow> rename, Consumer<OrganizationRow> deactivate) {
        addComponentColumn(row -> {
                    Button off = button("keys-view.deactivate", row, deactivate);
                    off.addThemeVariants(ButtonVariant.LUMO_ERROR);
                    off.setVisible(row.key().isActive());
                    Div buttons = new Div(button("keys-view.rename", row, rename), off);
                    buttons.addClassName("actions");
                    return buttons;
                })
                .setHeader(getTranslation("keys-view.actions"))
                .setWidth("15rem")
                .setFlexGrow(0);
    }

    private Button button(String verb, OrganizationRow row, Consumer<OrganizationRow> action) {
        Button button = new Button(getTranslation(verb), click -> action.accept(row));
        button.addThemeVariants(ButtonVariant.LUMO_SMALL, ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private static String hint(OrganizationRow row) {
        return Objects.requireNonNullElse(row.key().hint(), Formats.UNKNOWN);
    }

    private Badge status(OrganizationKey key) {
        String word = KNOWN.contains(key.status())
                ? getTranslation("keys-view.organization.status." + key.status())
                : key.status();
        return new Badge(key.isActive() ? Tone.GOOD : Tone.NEUTRAL, word);
    }
}
