package dev.chancery.console.signin;

import dev.chancery.users.SignIn;
import dev.chancery.users.UsersConfig;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorDefinition;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Opens the door when the console starts, and ends sessions that are over: from time to time, and at once when users changed. */
@WebListener
@ManagedScheduledExecutorDefinition(name = SessionSweep.EXECUTOR, maxAsync = 2)
public class SessionSweep implements ServletContextListener {
    static final String EXECUTOR = "java:module/concurrent/session-sweep";

    // A scheduler holds what was cancelled, and with it the whole application, until its next time would have come
    private static final long SECONDS_BETWEEN = 5;

    @Resource(lookup = EXECUTOR)
    @SuppressWarnings("NullAway.Init") // by the container
    private ManagedScheduledExecutorService executor;

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    private SignIn signIn;

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    private ConsoleSessions sessions;

    @Inject
    @SuppressWarnings("NullAway.Init") // by the container
    private UsersConfig config;

    private @Nullable Future<?> scheduled;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        if (config.secureCookie()) {
            event.getServletContext().getSessionCookieConfig().setSecure(true);
        }
        scheduled =
                executor.scheduleWithFixedDelay(sessions::sweep, SECONDS_BETWEEN, SECONDS_BETWEEN, TimeUnit.SECONDS);
        signIn.onChange(() -> executor.execute(sessions::sweep));
        signIn.open();
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (scheduled != null) {
            scheduled.cancel(false);
        }
    }
}
