package dev.chancery.console.prompts;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chancery.console.CloseButton;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.console.kit.UploadWords;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Takes prompts in from files: first shows what would be done, and does it when that is agreed to. */
class ImportDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 10_000_000; // as over REST, and as much as WildFly takes
    private static final int MOST = 2_000;

    private final transient PromptImport imports;
    private final transient Runnable done;
    private final Upload upload;
    private final Checkbox labels = new Checkbox();
    private final ImportSteps steps = new ImportSteps();
    private final Span sum = new Span();
    private final Button run = new Button();
    private transient UploadedFiles files = new UploadedFiles();
    private transient @Nullable List<PromptImportStep> plan;

    /** @param done called when something was imported */
    ImportDialog(PromptImport imports, Runnable done) {
        this.imports = imports;
        this.done = done;
        this.upload = new Upload(UploadHandler.inMemory((file, content) -> received(file.fileName(), content)));
        setHeaderTitle(getTranslation("prompts.import.title"));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassNames("import-dialog", "wide-dialog");
        prepare();
        add(new Paragraph(getTranslation("prompts.import.what")), upload, labels, steps);
        sum.addClassName("hint");
        sum.getElement().setAttribute("role", "status");
        getFooter()
                .add(
                        RestDialog.button(() -> new RestDialog("POST", "/prompts/import?dryRun=true", "")),
                        sum,
                        new Button(getTranslation("close"), click -> close()),
                        run);
    }

    private void prepare() {
        upload.setI18n(UploadWords.words());
        upload.setAcceptedFileTypes(".yaml", ".yml", ".zip");
        upload.setMaxFiles(MOST);
        upload.setMaxFileSize(LARGEST);
        upload.setDropLabel(new Span(getTranslation("prompts.import.drop")));
        upload.setUploadButton(new Button(getTranslation("prompts.import.choose"), VaadinIcon.FILE_ADD.create()));
        upload.addAllFinishedListener(event -> plan());
        upload.addFileRejectedListener(event -> sum.setText(getTranslation("prompts.import.rejected")));
        labels.setLabel(getTranslation("prompts.import.labels"));
        labels.addValueChangeListener(change -> plan());
        run.setId("import-run");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        run.addClickListener(click -> run());
        run.setText(getTranslation("prompts.import.run"));
        run.setEnabled(false);
    }

    /** Takes a file that was uploaded. */
    void received(String name, byte[] content) {
        Notices.attempt(() -> files.add(name, content));
    }

    /** Shows what would be done with the files so far. */
    void plan() {
        if (files.all().isEmpty()) {
            return;
        }
        Notices.attempt(() -> {
            List<PromptImportStep> planned = imports.plan(files.all(), labels.getValue());
            plan = planned;
            steps.plan(planned);
            long changes = planned.stream().filter(PromptImportStep::isChange).count();
            sum.setText(getTranslation("prompts.import.planned", changes, planned.size()));
            run.setEnabled(changes > 0);
        });
    }

    private void run() {
        List<PromptImportStep> agreed = plan;
        if (agreed != null) {
            run.setEnabled(false);
            Notices.attempt(() -> show(imports.run(agreed)));
        }
    }

    private void show(List<PromptImportOutcome> outcomes) {
        steps.outcomes(outcomes);
        long failed = outcomes.stream().filter(outcome -> !outcome.done()).count();
        sum.setText(getTranslation("prompts.import.done", outcomes.size() - failed, failed));
        upload.clearFileList();
        files = new UploadedFiles();
        plan = null;
        done.run();
    }
}
