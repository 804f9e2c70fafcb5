package dev.chancery.audit;

import dev.chancery.access.Callers;
import dev.chancery.storage.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** The guard for containers of tests that have a database and callers. */
@ApplicationScoped
public class GuardForTests {
    /** What such a container needs beside its own beans. */
    public static Class<?>[] beanClasses() {
        return new Class<?>[] {GuardForTests.class, GuardInterceptor.class, AuditDetails.class};
    }

    @Produces
    @Singleton
    AuditTrail trail(Database database) {
        return new AuditTrail(database, TestTrail.HERE);
    }

    @Produces
    @Singleton
    Guard guard(Callers callers, Database database, AuditTrail trail) {
        return new Guard(callers, database, trail, Clock.systemUTC());
    }
}
