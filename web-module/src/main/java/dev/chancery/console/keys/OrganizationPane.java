package dev.chancery.console.keys;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.EmptyState;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.ListPlace;
import dev.chancery.console.kit.Notices;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import dev.chancery.keys.OrganizationKeys;
import java.util.List;

/** What Anthropic's Admin API knows of the organisation's keys; it blocks for the API, so it is asked when it is shown. */
class OrganizationPane extends Div {
    private static final long serialVersionUID = 1L;

    private final transient OrganizationKeys organization;
    private final transient KeyChain keys;
    private final transient Background background;
    private final OrganizationGrid grid = new OrganizationGrid();
    private final ListPlace place = new ListPlace(grid);

    /** @param manages whether the person at the page may change keys */
    OrganizationPane(OrganizationKeys organization, KeyChain keys, Background background, boolean manages) {
        this.organization = organization;
        this.keys = keys;
        this.background = background;
        addClassNames("master", "organization");
        Paragraph what = new Paragraph(getTranslation("keys-view.organization.what"));
        what.addClassName("hint");
        add(what, place);
        if (manages) {
            grid.offer(this::rename, this::deactivate);
        }
    }

    /** Asks for them again. */
    final void load(UI ui) {
        place.load();
        background.ask(
                ui, this::rows, this::show, failure -> place.showInstead(EmptyState.failed(failure, () -> load(ui))));
    }

    private List<OrganizationRow> rows() {
        List<ListedKey> here = keys.list();
        return organization.list().stream()
                .map(key -> OrganizationRow.of(key, here))
                .toList();
    }

    private void show(List<OrganizationRow> rows) {
        grid.setItems(rows);
        if (rows.isEmpty()) {
            place.showInstead(new EmptyState(
                    VaadinIcon.KEY_O,
                    getTranslation("keys-view.organization.none"),
                    getTranslation("keys-view.organization.none.what-to-do")));
        } else {
            place.showList();
        }
    }

    private void rename(OrganizationRow row) {
        TextField name = new TextField(getTranslation("keys-view.name"));
        name.setValue(row.key().name());
        name.setAutofocus(true);
        new FormDialog(
                        getTranslation(
                                "keys-view.organization.rename", row.key().name()),
                        getTranslation("keys-view.rename"),
                        () -> {
                            organization.rename(row.key().id(), name.getValue());
                            load(UI.getCurrent());
                        })
                .wideField("name", name)
                .open();
    }

    private void deactivate(OrganizationRow row) {
        String name = row.key().name();
        String consequence = row.here().isEmpty()
                ? getTranslation("keys-view.organization.deactivate.consequence")
                : getTranslation("keys-view.organization.deactivate.in-use", String.join(", ", row.here()));
        UI ui = UI.getCurrent();
        new Confirmation(
                        getTranslation("keys-view.organization.deactivate", name),
                        consequence,
                        getTranslation("keys-view.deactivate"),
                        () -> background.ask(
                                ui,
                                () -> organization.deactivate(row.key().id()),
                                done -> {
                                    Notices.done(getTranslation("keys-view.organization.deactivated", name));
                                    load(ui);
                                },
                                Notices::failed))
                .open();
    }
}
