package dev.chancery.console;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;

/** An address that leads nowhere, or to what the caller may not know of. */
@ParentLayout(ConsoleLayout.class)
@AnonymousAllowed
public class NotFoundView extends ConsoleView implements HasErrorParameter<NotFoundException>, LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Paragraph whatToDo = new Paragraph();

    /** Made by the router. */
    public NotFoundView() {
        super("not-found.title");
        addClassName("message-view");
        add(whatToDo);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> parameter) {
        return HttpServletResponse.SC_NOT_FOUND;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        whatToDo.setText(getTranslation("not-found.what-to-do"));
    }
}
