package dev.chancery.console.playground;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.RouterLink;
import com.vaadin.flow.server.streams.UploadHandler;
import dev.chancery.console.kit.Download;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.Toolbar;
import dev.chancery.console.kit.UploadWords;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Serializable;

/** What is done with test cases. */
class CaseBar extends Toolbar implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;
    private static final int LARGEST_FILE = 5_000_000;

    /** What the buttons do. */
    interface Actions extends Serializable {
        void add();

        void read(byte[] csv);

        void write(OutputStream out) throws IOException;

        void run();

        void stop();
    }

    private final VersionChoice choice;
    private final RouterLink back = new RouterLink("", PlaygroundView.class);
    private final Button add;
    private final Button file = new Button(VaadinIcon.UPLOAD_ALT.create());
    private final Upload upload;
    private final Download download;
    private final Button run;
    private final Button stop;

    CaseBar(VersionChoice choice, Actions actions) {
        super(choice);
        this.choice = choice;
        add = new Button(VaadinIcon.PLUS.create(), click -> actions.add());
        add.setId("add-case");
        upload = upload(actions);
        download = new Download("", "cases.csv", "text/csv; charset=UTF-8", actions::write);
        stop = new Button(VaadinIcon.STOP.create(), click -> actions.stop());
        run = new Button(VaadinIcon.PLAY.create(), click -> actions.run());
        run.setId("run-cases");
        run.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        actions(back, add, upload, download, stop, run);
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        back.setText(getTranslation("cases.back"));
        add.setText(getTranslation("cases.add"));
        file.setText(getTranslation("cases.upload"));
        download.rename(getTranslation("cases.download"));
        stop.setText(getTranslation("playground.stop"));
        run.setText(getTranslation("playground.run"));
        upload.setI18n(UploadWords.words());
    }

    /**
     * Offers what can be done now.
     *
     * @param ready whether there is something to run
     * @param running whether it runs already
     */
    void offer(boolean ready, boolean running) {
        run.setEnabled(ready && !running);
        stop.setEnabled(running);
        choice.setEnabled(!running);
        upload.setEnabled(!running);
    }

    private Upload upload(Actions actions) {
        Upload made = new Upload(UploadHandler.inMemory((about, bytes) -> actions.read(bytes)));
        made.setAcceptedFileTypes(".csv", "text/csv");
        made.setMaxFileSize(LARGEST_FILE);
        made.setDropAllowed(false);
        made.setUploadButton(file);
        made.addFileRejectedListener(rejected -> Notices.failed(getTranslation("cases.upload.too-large")));
        made.addAllFinishedListener(finished -> made.clearFileList());
        return made;
    }
}
