package dev.chancery.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.atmosphere.cpr.AtmosphereResource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReleasedPushTest {
    private final CompletableFuture<Void> closed = new CompletableFuture<>();

    @BeforeEach
    void open() {
        ConsoleInTest.open("no/such/page", Map.of());
    }

    @AfterEach
    void close() {
        ConsoleInTest.close();
    }

    @Test
    void closesAWebSocketThatWaitsForSomebodyWhoWaitsForTheSession() throws Exception {
        VaadinSession session = VaadinSession.getCurrent();
        ReleasedPush push = new ReleasedPush(UI.getCurrent()) {
            @Override
            void apart(Runnable end) {
                new Thread(end).start();
            }
        };
        push.connect(whoseCloseWaitsFor(session));

        assertThat(session.hasLock()).isTrue();
        push.disconnect();
        assertThat(closed).isNotDone();
        session.unlock();
        try {
            closed.get(30, TimeUnit.SECONDS);
        } finally {
            session.lock();
        }
    }

    /** As Open Liberty's: its close returns when a listener is done, and the listener needs the session. */
    private AtmosphereResource whoseCloseWaitsFor(VaadinSession session) {
        return (AtmosphereResource) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {AtmosphereResource.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        CompletableFuture.runAsync(() -> session.accessSynchronously(() -> {}))
                                .get(10, TimeUnit.SECONDS);
                        closed.complete(null);
                    }
                    return method.getReturnType() == boolean.class ? Boolean.FALSE : null;
                });
    }
}
