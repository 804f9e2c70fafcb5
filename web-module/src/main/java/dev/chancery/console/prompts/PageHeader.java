package dev.chancery.console.prompts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.icon.VaadinIcon;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.kit.Badge;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Tone;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The name of a prompt, where it stands, what sits on it, and what can be done with the whole of it. */
class PageHeader extends Div {
    private static final long serialVersionUID = 1L;

    private final transient PromptServices services;
    private final transient PromptPage page;
    private final transient Runnable reload;

    PageHeader(PromptServices services, PromptPage page, Runnable reload) {
        this.services = services;
        this.page = page;
        this.reload = reload;
        addClassName("page-header");
        FolderPath path = new FolderPath(this::open);
        path.show(page.name());
        H2 heading = new H2(page.name().substring(page.name().lastIndexOf('/') + 1));
        Div words = new Div(heading);
        words.addClassName("page-name");
        PromptSummary summary = page.summary();
        if (summary == null) {
            words.add(new Badge(Tone.WARNING, getTranslation("prompts.unsaved")));
        } else {
            words.add(new LabelBadges(summary.labels()), tags(summary));
        }
        Div line = new Div(words, actions());
        line.addClassName("page-line");
        add(path, line);
    }

    private void open(String folder) {
        UI.getCurrent()
                .navigate(
                        page.area().path(),
                        new PromptFilter(folder, "", "", "", false).query().parameters());
    }

    private static Div tags(PromptSummary summary) {
        Div badges = new Div();
        badges.addClassName("badges");
        summary.tags().forEach(tag -> badges.add(new Badge(tag)));
        return badges;
    }

    private Div actions() {
        Div actions = new Div();
        actions.addClassName("actions");
        PromptSummary summary = page.summary();
        if (summary == null) {
            return actions;
        }
        actions.add(PromptRest.menu(summary, services.mayWrite()), export());
        if (services.mayWrite()) {
            actions.add(
                    button("prompts.tags", VaadinIcon.TAGS, () -> new TagsDialog(services.library(), page, reload)
                            .open()),
                    button("prompts.archive", VaadinIcon.ARCHIVE, this::askToArchive));
        }
        return actions;
    }

    private Component export() {
        String file = page.name().substring(page.name().lastIndexOf('/') + 1) + ".yaml";
        return new Download(
                getTranslation("prompts.export"),
                file,
                "application/yaml",
                out -> out.write(services.export()
                        .one(page.name(), PromptReference.LATEST)
                        .text()
                        .getBytes(StandardCharsets.UTF_8)));
    }

    private Button button(String key, VaadinIcon icon, Runnable action) {
        Button button = new Button(getTranslation(key), icon.create(), click -> action.run());
        button.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        return button;
    }

    private void askToArchive() {
        Notices.attempt(() -> {
            List<String> dependents = services.library().dependents(page.name());
            if (dependents.isEmpty()) {
                new Confirmation(
                                getTranslation("prompts.archive.ask", page.name()),
                                getTranslation(
                                        "prompts.archive.consequence",
                                        page.versions().size(),
                                        uses()),
                                getTranslation("prompts.archive"),
                                () -> Notices.attempt(this::archive))
                        .open();
            } else {
                new DependentsDialog(page.name(), dependents).open();
            }
        });
    }

    private long uses() {
        return services.uses().all().stream()
                .filter(use -> use.prompt().name().equals(page.name()))
                .count();
    }

    private void archive() {
        services.library().archive(page.name());
        Notices.done(getTranslation("prompts.archived", page.name()));
        UI.getCurrent().navigate(page.area().path());
    }
}
