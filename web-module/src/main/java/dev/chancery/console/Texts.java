package dev.chancery.console;

import com.vaadin.cdi.annotation.VaadinServiceEnabled;
import com.vaadin.cdi.annotation.VaadinServiceScoped;
import com.vaadin.flow.i18n.DefaultI18NProvider;

/** The console's words. English is named first: otherwise the first file found would be everybody's default. */
@VaadinServiceEnabled
@VaadinServiceScoped
public class Texts extends DefaultI18NProvider {
    private static final long serialVersionUID = 1L;

    /** Reads {@code vaadin-i18n/translations*.properties}. */
    public Texts() {
        super(Language.locales(), Texts.class.getClassLoader());
    }
}
