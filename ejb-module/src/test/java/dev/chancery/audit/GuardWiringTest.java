package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Role;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the container puts the guard before a guarded bean. */
class GuardWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();

    private WeldContainer container;
    private Counter counter;

    @ApplicationScoped
    static class Beans {
        @Produces
        @Singleton
        Database database() {
            return DATABASE;
        }

        @Produces
        @Singleton
        Callers callers() {
            return CALLERS;
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

    @BeforeEach
    void start() {
        DATABASE.empty();
        CALLERS.nobody();
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(Beans.class, Counter.class, GuardInterceptor.class, AuditDetails.class)
                .initialize();
        counter = container.select(Counter.class).get();
    }

    @AfterEach
    void stop() {
        container.close();
    }

    @Test
    void standsBeforeEveryPublicMethod() {
        assertThatThrownBy(() -> counter.read())
                .isInstanceOf(NotAllowedException.class)
                .hasMessage("This needs the permission READ_LIMITS or MANAGE_LIMITS.");
        assertThatThrownBy(() -> counter.set("c", 2)).isInstanceOf(NotAllowedException.class);

        CALLERS.person("alice", Role.ADMINISTRATOR);
        assertThat(counter.set("c", 7)).isEqualTo(7);
        assertThat(counter.read()).isEqualTo(7);
        assertThat(new AuditTable(DATABASE).rows())
                .extracting(AuditEntry::outcome)
                .containsExactly("REFUSED", "DONE");
    }

    @Test
    void refusesAPublicMethodThatDoesNotSayWhoMay() {
        CALLERS.person("alice", Role.values());

        assertThatThrownBy(() -> counter.unmarked())
                .isInstanceOf(NotAllowedException.class)
                .hasMessage("Nobody is allowed to do this.");
        assertThat(counter.internal()).as("the first count").isEqualTo(1);
    }

    @Test
    void tellsTheDetailsToWhoeverInjectsThem() {
        AuditDetails injected = container.select(AuditDetails.class).get();

        injected.summary("outside of any method, which does nothing");
        assertThat(injected).isNotNull();
    }
}
