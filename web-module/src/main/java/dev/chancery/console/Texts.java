package dev.chancery.console;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.flow.i18n.DefaultI18NProvider;
import jakarta.enterprise.context.ApplicationScoped;

/**
 * The console's words. English is named first: otherwise the first file found would be everybody's default. They live as
 * long as the application, not as Vaadin's service: open pages are told good-bye when the servlet is gone already.
 */
@VaadinServiceEnabled
@ApplicationScoped
public class Texts extends DefaultI18NProvider {
    private static final long serialVersionUID = 1L;

    /** Reads {@code vaadin-i18n/translations*.properties}. */
    public Texts() {
        super(Language.locales(), Texts.class.getClassLoader());
    }
}
