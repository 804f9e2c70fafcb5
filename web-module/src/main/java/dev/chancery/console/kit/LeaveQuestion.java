package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.BeforeLeaveEvent;
import com.vaadin.flow.router.BeforeLeaveEvent.ContinueNavigationAction;
import com.vaadin.flow.router.NavigationTrigger;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Asks a person who goes elsewhere in the console whether what they would lose may be lost. */
public final class LeaveQuestion implements Serializable {
    private static final long serialVersionUID = 1L;

    private @Nullable Confirmation open;

    /** Whether only the address of a view is another, which stays: not when the view is to be made anew. */
    public static boolean stays(BeforeLeaveEvent event, Class<? extends Component> view, Query address) {
        return event.getTrigger() != NavigationTrigger.REFRESH_ROUTE
                && event.getNavigationTarget() == view
                && Query.of(event.getLocation().getQueryParameters()).equals(address);
    }

    /**
     * Asks; the person leaves when they say so. A view that is only to be made anew where it is stays as it is, unasked.
     *
     * @param consequence what is lost
     */
    public void ask(BeforeLeaveEvent event, String consequence) {
        ContinueNavigationAction leave = event.postpone();
        if (event.getTrigger() == NavigationTrigger.REFRESH_ROUTE) {
            return;
        }
        if (open != null) {
            open.close(); // the person goes somewhere else than a moment ago
        }
        UI ui = event.getUI();
        open = new Confirmation(
                        ui.getTranslation("leave.question"),
                        consequence,
                        ui.getTranslation("leave.leave"),
                        leave::proceed)
                .otherwise(ui.getTranslation("leave.stay"), leave::cancel);
        open.open();
    }
}
