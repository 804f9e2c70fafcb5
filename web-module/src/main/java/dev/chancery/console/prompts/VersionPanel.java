package dev.chancery.console.prompts;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import dev.chancery.access.Permission;
import dev.chancery.console.editor.DiffView;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptWords;
import dev.chancery.console.editor.VersionRest;
import dev.chancery.console.kit.DetailPanel;
import dev.chancery.console.kit.Facts;
import dev.chancery.console.kit.FormDialog;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.playground.PlaygroundLink;
import dev.chancery.prompts.PromptContent;
import dev.chancery.prompts.PromptVersion;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** One version: who made it and why, how it differs from another, and what can be done with it. */
class VersionPanel extends DetailPanel {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_MESSAGE = 500;
    private static final int NOTHING = 0;

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient PromptVersion version;
    private final transient Runnable reload;
    private final Select<Integer> with = new Select<>();
    private final Div comparison = new Div();

    /**
     * @param compared the number of the version to compare with; 0 for none
     * @param close takes the choice back
     * @param reload called when something was changed
     */
    VersionPanel(
            PromptServices services,
            PromptPage page,
            PromptVersion version,
            int compared,
            Runnable close,
            Runnable reload) {
        super(new Span().getTranslation("prompts.version", version.number()), close);
        this.services = services;
        this.page = page;
        this.version = version;
        this.reload = reload;
        addClassName("version-panel");
        Formats formats = Formats.current();
        Facts facts = new Facts()
                .add(getTranslation("prompts.version.author"), version.author())
                .add(getTranslation("prompts.version.time"), formats.exactTime(version.createdAt()))
                .add(getTranslation("prompts.column.labels"), LabelBadges.on(version.number(), page.labels()));
        Div message = new Div(version.message());
        message.addClassName("commit-message");
        prepareWith();
        with.setValue(compared);
        compare(compared);
        show(message, facts, with, comparison);
        if (page.archived() == null && services.mayMoveLabels()) {
            actions(buttons());
        }
        if (page.archived() == null && services.may(Permission.USE_PLAYGROUND)) {
            actions(trials());
        }
    }

    private void prepareWith() {
        with.setId("compare-with");
        with.setLabel(getTranslation("prompts.compare"));
        List<Integer> others = page.versions().stream()
                .map(PromptVersion::number)
                .filter(number -> number != version.number())
                .toList();
        with.setItems(Stream.concat(Stream.of(NOTHING), others.stream()).toList());
        with.setItemLabelGenerator(number -> number == NOTHING
                ? getTranslation("prompts.compare.nothing")
                : getTranslation("prompts.version", number));
        with.addValueChangeListener(change -> compare(change.getValue()));
    }

    /** Tells which version is compared with. */
    void onCompare(Consumer<Integer> chosen) {
        with.addValueChangeListener(change -> {
            if (change.isFromClient()) {
                chosen.accept(change.getValue());
            }
        });
    }

    private void compare(int number) {
        PromptContent other = page.version(number).map(PromptVersion::content).orElse(null);
        comparison.removeAll();
        comparison.add(new DiffView(
                PromptWords.of(other),
                PromptWords.of(version.content()),
                other == null ? getTranslation("prompts.diff.nothing") : getTranslation("prompts.version", number),
                getTranslation("prompts.version", version.number())));
    }

    private Button[] buttons() {
        Button put = button("prompts.label.put", VaadinIcon.BOOKMARK, () -> LabelDialog.whole(
                        services, page, version.number(), reload)
                .open());
        put.setId("put-label");
        put.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        Button trial = button(
                "prompts.label.try", VaadinIcon.SPLIT, () -> LabelDialog.trial(services, page, version.number(), reload)
                        .open());
        trial.setId("try-label");
        trial.setVisible(page.labels().stream().anyMatch(label -> label.number() != version.number()));
        Button restore = button("prompts.restore", VaadinIcon.ROTATE_LEFT, this::askToRestore);
        restore.setId("restore");
        restore.setVisible(services.mayWrite() && version.number() != page.latest());
        return new Button[] {put, trial, restore};
    }

    /** Into the playground: this version alone, or beside the one that it is compared with. */
    private Button[] trials() {
        Button alone = button("prompts.try", VaadinIcon.PLAY_CIRCLE_O, () -> tryOut(version.number()));
        alone.setId("try-version");
        Button both = button("prompts.try.both", VaadinIcon.SPLIT_H, () -> tryOut(with.getValue(), version.number()));
        both.setId("try-both");
        both.setVisible(with.getValue() != NOTHING);
        with.addValueChangeListener(change -> both.setVisible(change.getValue() != NOTHING));
        return new Button[] {alone, both};
    }

    private void tryOut(int... versions) {
        PlaygroundLink.open(UI.getCurrent(), page.name(), versions);
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        return new Button(getTranslation(key), icon.create(), click -> action.run());
    }

    private void askToRestore() {
        TextArea reason = new TextArea(getTranslation("prompts.review.message"));
        reason.setId("restore-message");
        reason.setMaxLength(LONGEST_MESSAGE);
        reason.setValue(getTranslation("prompts.restore.message", version.number()));
        FormDialog dialog = new FormDialog(
                getTranslation("prompts.restore.title", version.number()), getTranslation("prompts.restore"), () -> {
                    PromptVersion made = services.library().restore(page.name(), version.number(), reason.getValue());
                    Notices.done(getTranslation("prompts.saved", made.number()));
                    reload.run();
                });
        dialog.wideField("message", reason);
        dialog.note(new Span(getTranslation("prompts.restore.what", page.latest() + 1)));
        dialog.note(RestDialog.button(
                () -> VersionRest.put(page.name(), version.content(), reason.getValue(), page.latest())));
        dialog.open();
    }
}
