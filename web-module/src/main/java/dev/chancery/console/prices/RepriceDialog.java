package dev.chancery.console.prices;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.formlayout.FormLayout;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.DayField;
import dev.chancery.console.kit.FieldErrors;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.WizardDialog;
import dev.chancery.problems.InvalidValueException;
import dev.chancery.usage.RepriceScope;
import dev.chancery.usage.Repriced;
import dev.chancery.usage.Repricing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Prices attempts of the past again: shows first what that would change, and can be broken off. */
class RepriceDialog extends WizardDialog {
    private static final long serialVersionUID = 1L;
    private static final int USUAL_DAYS = 30;

    private final transient Repricing repricing;
    private final transient Formats formats = Formats.current();
    private final DayField first =
            new DayField(getTranslation("prices.reprice.first"), today().minusDays(USUAL_DAYS - 1L));
    private final DayField last = new DayField(getTranslation("prices.reprice.last"), today());
    private final TextField model = new TextField(getTranslation("prices.model"));
    private final Checkbox onlyUnpriced = new Checkbox(getTranslation("prices.reprice.only-unpriced"), true);
    private final FieldErrors errors = new FieldErrors();
    private transient @Nullable RepriceWatch watch;

    RepriceDialog(Repricing repricing, Background background) {
        super(UI.getCurrent().getTranslation("prices.reprice"), background);
        this.repricing = repricing;
        errors.add("from", first);
        errors.add("to", last);
        errors.add("MODEL", model);
        model.setPlaceholder(getTranslation("prices.reprice.all-models"));
        addOpenedChangeListener(event -> {
            if (!event.isOpened()) {
                cancel();
            }
        });
        choose();
    }

    /** Goes to what would change, for attempts of a model from a day on. */
    void preview(String of, LocalDate from) {
        open();
        first.setValue(from);
        model.setValue(of);
        onlyUnpriced.setValue(false);
        preview();
    }

    private void choose() {
        FormLayout form = new FormLayout(first, last, model, onlyUnpriced);
        form.setResponsiveSteps(new FormLayout.ResponsiveStep("0", 1), new FormLayout.ResponsiveStep("28rem", 2));
        step(names(), 0, first, new Paragraph(getTranslation("prices.reprice.what")), form);
        buttons(later(), new Button(getTranslation("prices.reprice.preview"), click -> preview()));
    }

    private void preview() {
        errors.clear();
        try {
            RepriceScope scope = scope();
            follow(0, null, progress -> repricing.preview(scope, progress), found -> review(scope, found));
        } catch (InvalidValueException e) {
            refused(e);
        }
    }

    private void refused(RuntimeException failure) {
        choose();
        if (!(failure instanceof InvalidValueException invalid) || !errors.show(invalid)) {
            say(Notices.words(failure));
        }
    }

    private void review(RepriceScope scope, Repriced found) {
        if (isBrokenOff()) {
            choose();
            return;
        }
        Button run = new Button(
                getTranslation("prices.reprice.run", formats.number(found.changed())),
                click -> follow(2, found, progress -> repricing.apply(scope, progress), this::done));
        Button back = new Button(getTranslation("prices.reprice.back"), click -> choose());
        step(
                names(),
                1,
                found.changed() == 0 ? back : run,
                new Paragraph(getTranslation("prices.reprice.found", formats.number(found.attempts()))),
                new RepricedFacts(found),
                new Paragraph(getTranslation("prices.reprice.budgets")));
        if (found.changed() == 0) {
            buttons(later(), back);
        } else {
            buttons(later(), back, run);
        }
    }

    private void done(Repriced done) {
        Button finish = new Button(getTranslation("close"), click -> close());
        step(
                names(),
                2,
                finish,
                new Paragraph(getTranslation(
                        isBrokenOff() ? "prices.reprice.broken-off" : "prices.reprice.done",
                        formats.number(done.changed()),
                        formats.number(done.attempts()))),
                new RepricedFacts(done));
        buttons(finish);
    }

    /** Does it while somebody watches, who may break it off. */
    private void follow(
            int number, @Nullable Repriced expected, Function<RepriceWatch, Repriced> work, Consumer<Repriced> answer) {
        UI ui = UI.getCurrent();
        Span reached = new Span(getTranslation("working"));
        reached.getElement().setAttribute("role", "status");
        RepriceWatch now =
                new RepriceWatch(soFar -> ui.accessLater(() -> reached.setText(reached(soFar, expected)), () -> {})
                        .run());
        watch = now;
        Button cancel = new Button(getTranslation("prices.reprice.cancel"), click -> now.cancel());
        step(names(), number, cancel, new Div(reached), new Div(cancel));
        work(() -> work.apply(now), answer, this::refused);
    }

    private String reached(Repriced soFar, @Nullable Repriced expected) {
        return expected == null
                ? getTranslation("prices.reprice.looked-at", formats.number(soFar.attempts()))
                : getTranslation(
                        "prices.reprice.reached",
                        formats.number(soFar.attempts()),
                        formats.number(expected.attempts()));
    }

    private RepriceScope scope() {
        return new RepriceScope(
                start(first.getValue()),
                start(last.getValue() == null ? null : last.getValue().plusDays(1)),
                model.getValue().isBlank() ? null : model.getValue().strip(),
                onlyUnpriced.getValue());
    }

    /** No day is refused as one at which Chancery could not have been. */
    private Instant start(@Nullable LocalDate day) {
        return day == null ? Instant.EPOCH : day.atStartOfDay(formats.zone()).toInstant();
    }

    private LocalDate today() {
        return LocalDate.now(Formats.current().zone());
    }

    private boolean isBrokenOff() {
        return watch != null && watch.isCancelled();
    }

    private void cancel() {
        if (watch != null) {
            watch.cancel();
        }
    }

    private Button later() {
        return new Button(getTranslation("cancel"), click -> close());
    }

    private List<String> names() {
        return List.of(
                getTranslation("prices.reprice.step.choose"),
                getTranslation("prices.reprice.step.preview"),
                getTranslation("prices.reprice.step.run"));
    }
}
