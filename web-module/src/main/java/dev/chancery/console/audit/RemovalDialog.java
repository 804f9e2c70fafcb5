package dev.chancery.console.audit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import dev.chancery.audit.AuditConfig;
import dev.chancery.audit.AuditReports;
import dev.chancery.audit.Removal;
import dev.chancery.console.CloseButton;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.DayPicker;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** Removes the oldest part of the trail: says first how much that is, and never offers what is below the floor. */
class RemovalDialog extends Dialog {
    private static final long serialVersionUID = 1L;

    private final transient AuditReports reports;
    private final transient Background background;
    private final transient Runnable done;
    private final ZoneId zone = Formats.current().zone();
    private final DayPicker day;
    private final Div preview = new Div();
    private final Button remove = new Button(getTranslation("audit.remove.verb"), click -> confirm());
    private transient @Nullable Removal removal;

    /** @param done told after something was removed */
    RemovalDialog(AuditReports reports, AuditConfig config, Background background, Runnable done) {
        this.reports = reports;
        this.background = background;
        this.done = done;
        Instant floor = Clock.systemUTC().instant().minus(config.retentionFloor());
        LocalDate latest = LocalDate.ofInstant(floor, zone);
        day = new DayPicker(getTranslation("audit.remove.before"), latest);
        day.setId("audit-remove-before");
        day.setLabel(getTranslation("audit.remove.before"));
        day.setMax(latest);
        day.addValueChangeListener(event -> ask());
        setHeaderTitle(getTranslation("audit.remove.title"));
        getHeader().add(new CloseButton(this::close));
        setCloseOnOutsideClick(false);
        addClassName("removal");
        preview.setId("audit-remove-preview");
        preview.getElement().setAttribute("role", "status");
        add(new Paragraph(getTranslation("audit.remove.what")), day, floorNote(config), preview);
        remove.setId("audit-remove-verb");
        remove.addThemeVariants(ButtonVariant.LUMO_PRIMARY, ButtonVariant.LUMO_ERROR);
        remove.setEnabled(false);
        getFooter().add(new Button(getTranslation("cancel"), click -> close()), remove);
        addOpenedChangeListener(event -> {
            if (event.isOpened()) {
                ask();
            }
        });
    }

    private Span floorNote(AuditConfig config) {
        Span note = new Span(getTranslation(
                "audit.remove.floor",
                Formats.current().number(config.retentionFloor().toDays())));
        note.addClassName("hint");
        return note;
    }

    private void ask() {
        removal = null;
        remove.setEnabled(false);
        LocalDate chosen = day.getValue();
        if (chosen == null || day.isInvalid()) {
            preview.setText("");
            return;
        }
        preview.setText(getTranslation("loading"));
        Instant before = chosen.atStartOfDay(zone).toInstant();
        background.ask(
                UI.getCurrent(), // the dialog itself is not part of it before it has opened
                () -> reports.previewRemoval(before),
                answer -> {
                    if (chosen.equals(day.getValue())) {
                        show(answer);
                    }
                },
                failure -> preview.setText(Notices.words(failure)));
    }

    private void show(Removal answer) {
        Formats formats = Formats.current();
        boolean something = answer.last() != null;
        removal = answer;
        remove.setEnabled(something);
        preview.setText(
                something
                        ? getTranslation(
                                "audit.remove.preview",
                                formats.number(answer.rows()),
                                formats.number(answer.batches()),
                                formats.time(answer.before()))
                        : getTranslation("audit.remove.nothing"));
    }

    private void confirm() {
        Removal chosen = removal;
        if (chosen == null) {
            return;
        }
        Formats formats = Formats.current();
        String rows = formats.number(chosen.rows());
        new Confirmation(
                        getTranslation("audit.remove.question", rows),
                        getTranslation("audit.remove.consequence", formats.time(chosen.before())),
                        getTranslation("audit.remove.verb"),
                        () -> remove(chosen))
                .open();
    }

    private void remove(Removal chosen) {
        remove.setEnabled(false);
        preview.setText(getTranslation("audit.remove.under-way"));
        getUI().ifPresent(ui -> background.ask(
                ui,
                () -> reports.remove(chosen.before()),
                removed -> {
                    close();
                    Notices.done(getTranslation(
                            "audit.remove.done", Formats.current().number(removed.rows())));
                    done.run();
                },
                failure -> preview.setText(Notices.words(failure))));
    }
}
