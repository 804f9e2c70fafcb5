package dev.chancery.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.UIInitEvent;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.auth.NavigationAccessControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;

/**
 * What the console sets up once.
 *
 * <p>Views are denied by default: one without an access annotation is not shown. Until there are users, every view is
 * {@code @AnonymousAllowed}, which is why the servers listen on loopback only.
 */
@ApplicationScoped
public class ConsoleStart {
    void start(@Observes ServiceInitEvent event) {
        VaadinService service = event.getSource();
        NavigationAccessControl access = new NavigationAccessControl();
        service.setSystemMessagesProvider(new SystemNotices());
        service.addSessionInitListener(init -> init.getSession().setErrorHandler(new IncidentNotice()));
        service.addUIInitListener(init -> begin(init, access));
        event.addIndexHtmlRequestListener(new IndexPage());
    }

    private static void begin(UIInitEvent init, NavigationAccessControl access) {
        UI ui = init.getUI();
        ui.setLocale(Language.of(VaadinRequest.getCurrent()).locale());
        ui.addBeforeEnterListener(access);
    }
}
