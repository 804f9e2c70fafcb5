package dev.chancery.console.samples;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import dev.chancery.console.kit.Confirmation;
import dev.chancery.console.kit.Notices;

/** Says below the navigation that what is shown are samples, as long as there are some. */
public class SamplesNote extends Section implements LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final transient SampleData samples;
    private final Span text = new Span();
    private final Button remove = new Button("", click -> ask());

    /** @param samples asked once, now */
    public SamplesNote(SampleData samples) {
        this.samples = samples;
        addClassName("samples-note");
        remove.setId("remove-samples");
        remove.addThemeVariants(ButtonVariant.LUMO_SMALL);
        add(text, remove);
        boolean present = samples.present();
        setVisible(present);
        remove.setVisible(present && samples.mayRemove());
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        getElement().setAttribute("aria-label", getTranslation("samples.title"));
        text.setText(getTranslation("samples.what"));
        remove.setText(getTranslation("samples.remove"));
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
        if (Notices.attempt(samples::remove)) {
            setVisible(false);
            Notices.done(getTranslation("samples.removed"));
            getUI().ifPresent(ui -> ui.refreshCurrentRoute(false));
        }
    }
}
