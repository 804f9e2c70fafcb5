package dev.chancery.console.samples;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.kit.Background;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Notices;
import dev.chancery.console.kit.WorkBar;

/** Says below the navigation that what is shown are samples, as long as there are some. */
public class SamplesNote extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final transient SampleData samples;
    private final transient Background background;
    private final Span text = new Span();
    private final Button remove = new Button("", click -> ask());
    private final WorkBar work = new WorkBar();

    /**
     * @param samples asked once, now
     * @param background takes them out, while the page goes on
     */
    public SamplesNote(SampleData samples, Background background) {
        this.samples = samples;
        this.background = background;
        addClassName("samples-note");
        remove.setId("remove-samples");
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(text, remove, work);
        boolean present = samples.present();
        setVisible(present);
        remove.setVisible(present && samples.mayRemove());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("samples.title"));
        text.setText(getTranslation("samples.what"));
        remove.setText(getTranslation("samples.remove"));
        if (work.isWorking()) {
            work.begin(getTranslation("samples.under-way"));
        }
    }

    private void ask() {
        new Confirmation(
                        getTranslation("samples.ask"),
                        getTranslation("samples.consequence"),
                        getTranslation("samples.remove"),
                        this::remove)
                .open();
    }

    private void remove() {
        if (work.isWorking()) {
            return;
        }
        UI ui = UI.getCurrent();
        remove.setEnabled(false);
        work.begin(getTranslation("samples.under-way"));
        background.ask(
                ui,
                () -> {
                    samples.remove();
                    return true;
                },
                gone -> removed(ui),
                this::failed);
    }

    /** Also in a page that has got another note meanwhile, which is then made anew with what surrounds the view. */
    private void removed(UI ui) {
        work.end();
        setVisible(false);
        Notices.done(getTranslation("samples.removed"));
        ui.refreshCurrentRoute(!isAttached());
    }

    private void failed(RuntimeException failure) {
        work.end();
        remove.setEnabled(true);
        Notices.failed(failure);
    }
}
