package dev.chancery.console.kit;

import com.vaadin.flow.component.Component;
import java.time.Duration;

/**
 * Says again and again that it is time to look anew, while somebody sees the page: not while it is hidden, and not when
 * nobody has touched it for ten minutes. The page counts (shell.js); nothing waits on the server, and no session lives on by it.
 */
public final class Ticks {
    private static final String TICK = "console-tick";

    private Ticks() {}

    /**
     * Begins when the component is shown, and ends when it goes.
     *
     * @param often between two ticks
     * @param look what each tick does, with the page locked
     */
    public static void every(Duration often, Component component, Runnable look) {
        component.getElement().addEventListener(TICK, event -> look.run());
        component.addAttachListener(
                event -> component.getElement().executeJs("window.chancery.tick(this, $0)", (double) often.toMillis()));
    }
}
