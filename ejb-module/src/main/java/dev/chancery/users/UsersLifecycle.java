package dev.chancery.users;

import dev.chancery.storage.LeasedWork;
import jakarta.annotation.PostConstruct;
import jakarta.annotation.security.DenyAll;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import java.time.Duration;

/** Forgets failures to sign in and API tokens that are long past. */
@Singleton
@Startup
@DenyAll
public class UsersLifecycle {
    private static final Duration BETWEEN_ROUNDS = Duration.ofMinutes(10);

    @Inject
    private LeasedWork work;

    @Inject
    private SignInThrottle throttle;

    @Inject
    private ApiTokens tokens;

    @PostConstruct
    void start() {
        work.every(BETWEEN_ROUNDS, "users", () -> {
            throttle.purge();
            tokens.purge();
        });
    }
}
