package dev.chancery.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import dev.chancery.access.Callers;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** What the console sets up once. Views are denied by default: one without an access annotation is not shown. */
@ApplicationScoped
public class ConsoleStart {
    private final Callers callers;

    @Inject
    ConsoleStart(Callers callers) {
        this.callers = callers;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected ConsoleStart() {
        this.callers = null;
    }

    void start(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        ViewAccess access = new ViewAccess(callers);
        service.setSystemMessagesProvider(new SystemNotices());
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new IncidentNotice()));
        service.addUIInitListener(init -> begin(init, access));
        event.addIndexHtmlRequestListener(new IndexPage());
    }

    private static void begin(UIInitEvent init, ViewAccess access) {
        UI ui = init.getUI();
        ui.setLocale(Language.of(VaadinRequest.getCurrent()).locale());
        ui.addBeforeEnterListener(access);
    }
}
