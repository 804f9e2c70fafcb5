package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import com.vaadin.flow.component.icon.VaadinIcon;
import com.vaadin.flow.component.notification.Notification;
import com.vaadin.flow.component.notification.NotificationVariant;
import dev.chancery.access.NotAllowedException;
import dev.chancery.console.CloseButton;
import dev.chancery.console.Incident;
import dev.chancery.messages.ClaudeException;
import dev.chancery.problems.ConflictException;
import dev.chancery.problems.InvalidValueException;

/** Short words about what was done, and about what could not be done. */
public final class Notices {
    private static final int SECONDS = 4_000;

    private Notices() {}

    /** Says that something was done; goes by itself. */
    public static void done(String text) {
        Notification notice = notice(VaadinIcon.CHECK, text);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.setDuration(SECONDS);
        notice.open();
    }

    /**
     * Says that something was done and offers what may come next; stays until it is closed.
     *
     * @param next the verb of what is offered
     */
    public static void done(String text, String next, Runnable action) {
        Notification notice = notice(VaadinIcon.CHECK, text);
        notice.addThemeVariants(NotificationVariant.LUMO_SUCCESS);
        notice.setDuration(0);
        Button offer = new Button(next, click -> {
            notice.close();
            action.run();
        });
        notice.add(offer, new CloseButton(notice::close));
        notice.open();
    }

    /**
     * Says why something was not done, and stays until it is closed: in the failure's own words where those are for
     * people, else with an id to be found in the server log.
     */
    public static void failed(RuntimeException failure) {
        failed(words(failure));
    }

    /** Says that something is not as it should be, and stays until it is closed. */
    public static void failed(String text) {
        Notification notice = notice(VaadinIcon.WARNING, text);
        notice.addThemeVariants(NotificationVariant.LUMO_ERROR);
        notice.setAssertive(true);
        notice.setDuration(0);
        notice.add(new CloseButton(notice::close));
        notice.open();
    }

    /** What a person is told of a failure. */
    public static String words(RuntimeException failure) {
        if (failure instanceof InvalidValueException invalid) {
            return ProblemWords.withField(invalid);
        }
        if (failure instanceof ConflictException conflict) {
            return ProblemWords.why(conflict);
        }
        if (failure instanceof NotAllowedException denied) {
            return ProblemWords.why(denied);
        }
        if (failure instanceof ClaudeException) {
            return String.valueOf(failure.getMessage());
        }
        return UI.getCurrent()
                .getTranslation("incident.notice", Incident.report(failure).id());
    }

    /** Does something; says so when it fails. */
    public static boolean attempt(Runnable action) {
        try {
            action.run();
            return true;
        } catch (RuntimeException e) {
            failed(e);
            return false;
        }
    }

    private static Notification notice(VaadinIcon icon, String text) {
        Icon picture = icon.create();
        picture.getElement().setAttribute("aria-hidden", "true");
        Notification notice = new Notification();
        notice.setPosition(Notification.Position.BOTTOM_CENTER);
        notice.add(picture, new Span(text));
        return notice;
    }
}
