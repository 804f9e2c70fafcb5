package dev.chancery.console.prompts;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
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
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.UploadWords;
import dev.chancery.console.kit.WorkBar;
import dev.chancery.prompts.PromptImport;
import dev.chancery.prompts.PromptImportOutcome;
import dev.chancery.prompts.PromptImportStep;
import dev.chancery.prompts.PromptText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Takes prompts in from files: first shows what would be done, and does it when that is agreed to. It can be broken off
 * between two files; closing it breaks it off too.
 */
class ImportDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST = 10_000_000; // as over REST, and as much as WildFly takes
    private static final int MOST = 2_000;

    private final transient PromptImport imports;
    private final transient Background background;
    private final transient Runnable done;
    private final Upload upload;
    private final Checkbox labels = new Checkbox();
    private final ImportSteps steps = new ImportSteps();
    private final WorkBar work = new WorkBar();
    private final Span sum = new Span();
    private final Button run = new Button();
    private final Button cancel = new Button();
    private transient UploadedFiles files = new UploadedFiles();
    private transient @Nullable List<PromptImportStep> plan;
    private transient @Nullable ImportRun running;
    private int plans;

    /** @param done called when something may have been imported */
    ImportDialog(PromptImport imports, Background background, Runnable done) {
        this.imports = imports;
        this.background = background;
        this.done = done;
        this.upload = new Upload(UploadHandler.inMemory((file, content) -> received(file.fileName(), content)));
        setHeaderTitle(getTranslation("prompts.import.title"));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassNames("import-dialog", "wide-dialog");
        prepare();
        add(new Paragraph(getTranslation("prompts.import.what")), upload, labels, work, steps);
        sum.addClassName("hint");
        sum.getElement().setAttribute("role", "status");
        getFooter()
                .add(
                        PromptRest.imports(labels::getValue),
                        sum,
                        cancel,
                        new Button(getTranslation("close"), click -> close()),
                        run);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                cancel();
            }
        });
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
        cancel.setId("import-cancel");
        cancel.setText(getTranslation("prompts.import.cancel"));
        cancel.addClickListener(click -> cancel());
        cancel.setVisible(false);
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
        super.onDetach(event);
    }

    /** Takes a file that was uploaded. */
    void received(String name, byte[] content) {
        Notices.attempt(() -> files.add(name, content));
    }

    /** Shows what would be done with the files so far. */
    void plan() {
        List<PromptText> all = files.all();
        if (all.isEmpty() || running != null) {
            return;
        }
        boolean moves = labels.getValue();
        int number = ++plans; // an answer that comes after a later question is none
        plan = null;
        run.setEnabled(false);
        sum.setText("");
        work.begin(getTranslation("prompts.import.planning"));
        background.ask(
                UI.getCurrent(), () -> imports.plan(all, moves), planned -> planned(number, planned), failure -> {
                    if (number == plans) {
                        work.end();
                        Notices.failed(failure);
                    }
                });
    }

    private void planned(int number, List<PromptImportStep> planned) {
        if (number == plans) {
            work.end();
            plan = planned;
            steps.plan(planned);
            long changes = planned.stream().filter(PromptImportStep::isChange).count();
            sum.setText(getTranslation("prompts.import.planned", changes, planned.size()));
            run.setEnabled(changes > 0);
        }
    }

    private void run() {
        List<PromptImportStep> agreed = plan;
        if (agreed == null || running != null) {
            return;
        }
        UI ui = UI.getCurrent();
        ImportRun next = new ImportRun(
                imports,
                agreed,
                reached -> ui.accessLater(() -> reached(reached, agreed.size()), () -> {})
                        .run(),
                System::nanoTime);
        begin(next);
        background.ask(ui, next, outcomes -> ended(next, outcomes), this::failed);
    }

    private void begin(ImportRun next) {
        running = next;
        plan = null;
        sum.setText("");
        work.begin(getTranslation("prompts.import.under-way"));
        busy(true);
        cancel.focus();
    }

    private void busy(boolean busy) {
        getElement().setAttribute("aria-busy", String.valueOf(busy));
        run.setEnabled(false);
        labels.setEnabled(!busy);
        upload.setEnabled(!busy);
        cancel.setEnabled(busy);
        cancel.setVisible(busy);
    }

    private void reached(int count, int all) {
        if (running != null) {
            work.reached(count, all, getTranslation("prompts.import.reached", count, all));
        }
    }

    private void cancel() {
        if (running != null) {
            running.cancel();
            cancel.setEnabled(false);
        }
    }

    private void ended(ImportRun ended, List<PromptImportOutcome> outcomes) {
        end();
        if (outcomes.size() < ended.size()) {
            brokenOff(outcomes.size(), ended.size());
        } else {
            show(outcomes);
        }
    }

    /** What is left of it is planned anew. */
    private void brokenOff(int count, int all) {
        Notices.done(getTranslation("prompts.import.broken-off", count, all));
        if (isOpened()) {
            plan();
        }
    }

    /** The steps before the one that failed are done; a new plan shows which. */
    private void failed(RuntimeException failure) {
        end();
        Notices.failed(failure);
        if (isOpened()) {
            plan();
        }
    }

    private void end() {
        running = null;
        work.end();
        busy(false);
        done.run();
    }

    private void show(List<PromptImportOutcome> outcomes) {
        steps.outcomes(outcomes);
        long failed = outcomes.stream().filter(outcome -> !outcome.done()).count();
        sum.setText(getTranslation("prompts.import.done", outcomes.size() - failed, failed));
        upload.clearFileList();
        files = new UploadedFiles();
    }
}
