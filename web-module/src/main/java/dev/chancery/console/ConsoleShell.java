package dev.chancery.console;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;

/**
 * The page around the application. The push transport is the default one on purpose: events that travel by WebSocket
 * would reach the server without the caller's roles.
 */
@Push
public class ConsoleShell implements AppShellConfigurator {
    private static final long serialVersionUID = 1L;
}
