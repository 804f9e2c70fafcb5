package dev.chancery.console.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.editor.PromptParts;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.ReviewDialog;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Tone;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptVersion;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Which version a pane began with; loads another one, and saves what became of it for those who may. */
class OriginBar extends Div implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final PromptParts parts;
    private final transient Runnable loaded;
    private final Anchor link = new Anchor();
    private final Div state = new Div();
    private final Button load = new Button(VaadinIcon.FOLDER_OPEN_O.create());
    private final Button save = new Button(VaadinIcon.CHECK.create());
    private final Button saveNew = new Button(VaadinIcon.FILE_ADD.create());
    private @Nullable Origin origin;

    /**
     * @param parts what is loaded into, and saved from
     * @param loaded called when another version is the one to begin with
     */
    OriginBar(PromptServices services, PromptParts parts, Runnable loaded) {
        this.services = services;
        this.parts = parts;
        this.loaded = loaded;
        addClassName("origin-bar");
        link.setId("origin");
        link.addClassName("code");
        state.addClassName("origin");
        state.add(link);
        prepare(load, "load", () -> Notices.attempt(() -> new LoadDialog(services, origin, this::begin).open()));
        prepare(save, "save-version", this::save);
        prepare(saveNew, "save-new", this::saveNew);
        saveNew.setVisible(services.mayWrite());
        Div actions = new Div(load, save, saveNew);
        actions.addClassName("origin-actions");
        add(state, actions);
        look();
    }

    private static void prepare(Button button, String id, Runnable action) {
        button.setId(id);
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
        button.addClickListener(click -> action.run());
    }

    /** What was loaded; null for nothing. */
    @Nullable
    Origin origin() {
        return origin;
    }

    /** Begins with a version. */
    void begin(PromptVersion version) {
        Origin begun = Origin.of(version);
        parts.set(begun.over(parts.get(Map.of())));
        origin(begun);
        loaded.run();
    }

    /** Takes over where the texts of another pane came from. */
    void origin(@Nullable Origin other) {
        origin = other;
        look();
    }

    /** Says whether something was changed since. */
    void look() {
        boolean changed = origin != null && origin.isChanged(parts.get(Map.of()));
        state.setVisible(origin != null);
        save.setVisible(origin != null && services.mayWrite());
        save.setEnabled(changed);
        if (origin != null) {
            link.setHref(origin.address());
            link.setText(getTranslation("playground.origin", origin.name(), origin.version()));
            state.removeAll();
            state.add(link);
            if (changed) {
                state.add(new Badge(Tone.WARNING, getTranslation("playground.origin.changed")));
            }
        }
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        load.setText(getTranslation("playground.load.open"));
        save.setText(getTranslation("playground.save"));
        saveNew.setText(getTranslation("playground.save.new"));
        look();
    }

    private void save() {
        Origin from = origin;
        if (from != null) {
            review(from.name(), from.version());
        }
    }

    private void saveNew() {
        String proposed = origin == null ? "" : origin.name() + "-2";
        attempt(() -> {
            content(); // refused before somebody thinks of a name
            new NameDialog(services, proposed, name -> review(name, 0)).open();
        });
    }

    /** @param basedOn the version that this began with; whoever saved another meanwhile is not overwritten */
    private void review(String name, int basedOn) {
        attempt(() -> new ReviewDialog(services, name, basedOn, content(), this::saved).open());
    }

    private PromptContent content() {
        return origin == null ? parts.get(Map.of()).content() : origin.content(parts.get(Map.of()));
    }

    private void saved(PromptVersion version) {
        origin(Origin.of(version));
        loaded.run();
    }

    private void attempt(Runnable action) {
        try {
            action.run();
        } catch (InvalidValueException e) {
            if (!parts.refuse(e)) {
                Notices.failed(e);
            }
        } catch (RuntimeException e) {
            Notices.failed(e);
        }
    }
}
