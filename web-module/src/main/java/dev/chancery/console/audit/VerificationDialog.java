package dev.chancery.console.audit;

import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.audit.AuditReports;
import dev.chancery.audit.ChainHead;
import dev.chancery.audit.Verification;
import dev.chancery.audit.VerificationCancelledException;
import dev.chancery.console.CloseButton;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.RestDialog;
import dev.chancery.messages.Fields;
import org.jspecify.annotations.Nullable;

/** Verifies the chain while somebody watches, who may break it off, and says what was found. Closing it breaks it off too. */
class VerificationDialog extends Dialog {
    private static final long serialVersionUID = 1L;
    private static final int LONGEST = 1_000;

    private final transient AuditReports reports;
    private final transient Background background;
    private final transient Runnable done;
    private final TextField anchor = new TextField(getTranslation("audit.anchor"));
    private final ProgressBar bar = new ProgressBar();
    private final Span reached = new Span();
    private final Div body = new Div();
    private final Button start = new Button(getTranslation("audit.verify"), click -> start());
    private final Button cancel = new Button(getTranslation("audit.verify.cancel"), click -> cancel());
    private transient @Nullable VerificationWatch watch;

    /** @param done told when a verification has ended, which left a row in the trail */
    VerificationDialog(AuditReports reports, Background background, Runnable done) {
        this.reports = reports;
        this.background = background;
        this.done = done;
        setHeaderTitle(getTranslation("audit.verify.title"));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassName("verification");
        anchor.setId("audit-anchor");
        anchor.setHelperText(getTranslation("audit.anchor.help"));
        anchor.setMaxLength(LONGEST);
        anchor.setClearButtonVisible(true);
        anchor.addClassName("wide");
        reached.getElement().setAttribute("role", "status");
        body.addClassName("verification-body");
        body.add(new Paragraph(getTranslation("audit.verify.what")), anchor);
        start.setId("audit-verify-start");
        start.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        cancel.setId("audit-verify-cancel");
        cancel.setVisible(false);
        add(body);
        getFooter().add(RestDialog.button(() -> new RestDialog("POST", "/audit/verification", asked())), cancel, start);
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                cancel();
            }
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        cancel();
        super.onDetach(event);
    }

    /** With the anchor, if what was typed is one. */
    private String asked() {
        try {
            return anchor.getValue().isBlank()
                    ? "{}"
                    : Fields.of("anchor", ChainHead.parse(anchor.getValue()).toString())
                            .toString();
        } catch (IllegalArgumentException e) {
            return "{}";
        }
    }

    private void start() {
        ChainHead given;
        try {
            given = anchor.getValue().isBlank() ? null : ChainHead.parse(anchor.getValue());
        } catch (IllegalArgumentException e) {
            anchor.setErrorMessage(getTranslation("audit.anchor.bad"));
            anchor.setInvalid(true);
            anchor.focus();
            return;
        }
        getUI().ifPresent(ui -> start(ui, given));
    }

    private void start(UI ui, @Nullable ChainHead given) {
        VerificationWatch now = new VerificationWatch(
                (rows, total) ->
                        ui.accessLater(() -> reached(rows, total), () -> {}).run(),
                System::nanoTime);
        watch = now;
        body.removeAll();
        bar.setIndeterminate(true);
        bar.getElement().setAttribute("aria-label", getTranslation("audit.verify.title"));
        reached.setText(getTranslation("audit.verify.begun"));
        body.add(bar, reached);
        start.setVisible(false);
        cancel.setVisible(true);
        cancel.focus();
        background.ask(ui, () -> reports.verify(given, now), this::ended, this::failed);
    }

    private void reached(long rows, long total) {
        Formats formats = Formats.current();
        bar.setIndeterminate(false);
        bar.setMax((double) Math.max(total, 1));
        bar.setValue((double) rows);
        reached.setText(getTranslation("audit.verify.reached", formats.number(rows), formats.number(total)));
    }

    private void cancel() {
        if (watch != null) {
            watch.cancel();
        }
    }

    private void ended(Verification verification) {
        end();
        body.add(VerificationResult.of(verification));
    }

    private void failed(RuntimeException failure) {
        end();
        if (failure instanceof VerificationCancelledException cancelled) {
            body.add(VerificationResult.cancelled(cancelled.partial()));
        } else {
            Paragraph words = new Paragraph(Notices.words(failure));
            words.addClassName("problem");
            words.getElement().setAttribute("role", "alert");
            body.add(words);
        }
    }

    private void end() {
        watch = null;
        body.removeAll();
        cancel.setVisible(false);
        start.setText(getTranslation("audit.verify.again"));
        start.setVisible(true);
        if (isOpened()) {
            done.run();
        }
    }
}
