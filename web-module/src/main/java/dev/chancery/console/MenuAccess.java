package dev.chancery.console;

import com.vaadin.flow.server.auth.DefaultMenuAccessControl;

/** Which views the navigation offers: those that the caller may see. A bean, because Vaadin asks CDI for it. */
public class MenuAccess extends DefaultMenuAccessControl {
    private static final long serialVersionUID = 1L;
}
