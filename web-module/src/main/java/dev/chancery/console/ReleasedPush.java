package dev.chancery.console;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.communication.AtmospherePushConnection;
import com.vaadin.flow.server.communication.PushConnection;
import com.vaadin.flow.server.communication.PushConnectionFactory;
import dev.chancery.console.kit.Background;
import jakarta.enterprise.inject.spi.CDI;
import java.util.concurrent.RejectedExecutionException;

/**
 * Pushes to a page, and ends without the session's lock. Open Liberty waits, when it closes a WebSocket, until whoever is
 * told that the browser has left is done; who is told waits for the session's lock; and Vaadin closes the WebSocket of a
 * page that was left while it holds that lock. Where both met, all pages of the session stood still for good.
 */
public class ReleasedPush extends AtmospherePushConnection {
    private static final long serialVersionUID = 1L;

    ReleasedPush(UI page) {
        super(page);
    }

    @Override
    public void disconnect() {
        apart(super::disconnect);
    }

    /** Does it on another thread, soon; not at all while the server stops, which ends every WebSocket by itself. */
    void apart(Runnable end) {
        try {
            CDI.current().select(Background.class).get().run(end);
        } catch (RejectedExecutionException | IllegalStateException stopping) {
            connectionLost();
        }
    }

    /** Found by Vaadin as a service. */
    public static final class Factory implements PushConnectionFactory {
        private static final long serialVersionUID = 1L;

        @Override
        public PushConnection apply(UI page) {
            return new ReleasedPush(page);
        }
    }
}
