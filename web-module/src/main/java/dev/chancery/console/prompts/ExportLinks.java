package dev.chancery.console.prompts;

import com.vaadin.flow.component.html.Div;
import dev.chancery.console.kit.Download;
import dev.chancery.prompts.PromptArchive;
import dev.chancery.prompts.PromptExport;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptText;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Set;

/** Gives out prompts as files: all of them, or those that are selected. */
class ExportLinks extends Div {
    private static final long serialVersionUID = 1L;
    private static final String ZIP = "application/zip";

    private final transient PromptExport export;

    ExportLinks(PromptExport export, PromptGrid grid) {
        this.export = export;
        addClassName("actions");
        show(Set.of());
        grid.addSelectionListener(event -> show(event.getAllSelectedItems()));
    }

    private void show(Set<PromptRow> selected) {
        removeAll();
        if (selected.isEmpty()) {
            add(new Download(getTranslation("prompts.export.all"), "prompts.zip", ZIP, this::writeAll));
        } else {
            List<String> names = selected.stream().map(PromptRow::name).sorted().toList();
            String text = getTranslation("prompts.export.selected", names.size());
            add(new Download(text, "prompts.zip", ZIP, out -> write(out, names)));
        }
    }

    private void writeAll(OutputStream out) throws IOException {
        try (PromptArchive archive = new PromptArchive(out)) {
            export.all(PromptReference.LATEST, file -> add(archive, file));
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void write(OutputStream out, List<String> names) throws IOException {
        try (PromptArchive archive = new PromptArchive(out)) {
            for (String name : names) {
                archive.add(export.one(name, PromptReference.LATEST));
            }
        }
    }

    private static void add(PromptArchive archive, PromptText file) {
        try {
            archive.add(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
