package dev.chancery.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ErrorHandler;

/** Says that something went wrong, and under which id the server log tells what. Stays until it is closed. */
class IncidentNotice implements ErrorHandler {
    private static final long serialVersionUID = 1L;

    @Override
    public void error(ErrorEvent event) {
        Incident incident = Incident.report(event.getThrowable());
        UI ui = UI.getCurrent();
        if (ui != null) {
            ui.accessLater(() -> show(ui, incident), () -> {}).run();
        }
    }

    private static void show(UI ui, Incident incident) {
        Notification notice = new Notification();
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setPosition(Notification.Position.TOP_CENTER);
        notice.setDuration(0);
        notice.setAssertive(true);
        Span text = new Span(ui.getTranslation("incident.notice", incident.id()));
        notice.add(text, new CloseButton(notice::close));
        notice.open();
    }
}
