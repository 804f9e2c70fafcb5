package dev.chancery.console;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.LocaleChangeEvent;
import com.vaadin.flow.i18n.LocaleChangeObserver;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.ParentLayout;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

/** A view that could not be shown; the reason is in the server log, under the id that this one names. */
@ParentLayout(ConsoleLayout.class)
@AnonymousAllowed
public class InternalErrorView extends ConsoleView implements HasErrorParameter<Exception>, LocaleChangeObserver {
    private static final long serialVersionUID = 1L;

    private final Paragraph whatToDo = new Paragraph();
    private @Nullable Incident incident;

    /** Made by the router. */
    public InternalErrorView() {
        super("incident.title");
        addClassName("message-view");
        add(whatToDo);
    }

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<Exception> parameter) {
        incident = Incident.report(parameter.getCaughtException());
        speak();
        return HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
    }

    @Override
    public void localeChange(LocaleChangeEvent event) {
        speak();
    }

    private void speak() {
        whatToDo.setText(incident == null ? "" : getTranslation("incident.what-to-do", incident.id()));
    }
}
