package dev.chancery.users;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.audit.AuditTable;
import dev.chancery.audit.GuardForTests;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** That the container puts the users together, guarded and audited. */
class SignInWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final ThreadCallers CALLERS = new ThreadCallers();
    private static final String PASSWORD = "a river without a bridge";
    private static final String PROPERTY = "chancery.admin.password";

    private WeldContainer container;

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
        Changes changes(Database database) {
            return TestChanges.on(database);
        }
    }

    @BeforeEach
    void start() {
        DATABASE.empty();
        CALLERS.is(Caller.ANONYMOUS);
        System.setProperty(PROPERTY, PASSWORD);
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(
                        Beans.class,
                        UsersBeans.class,
                        SignInRecords.class,
                        FirstUsers.class,
                        Users.class,
                        OwnAccount.class)
                .addBeanClasses(GuardForTests.beanClasses())
                .initialize();
        bean(SignIn.class).open();
        TestChanges.look(bean(Changes.class));
    }

    @AfterEach
    void stop() {
        System.clearProperty(PROPERTY);
        container.close();
    }

    @Test
    void auditsWhoCameAndWentAndWhoDidNot() {
        SignIn signIn = bean(SignIn.class);
        SignedInUser admin = signIn.begin("admin", PASSWORD, "10.0.0.7").orElseThrow();
        signIn.begin("admin", "not the password", "10.0.0.8");
        signIn.once("admin", PASSWORD, "10.0.0.7");
        signIn.end(admin, "10.0.0.7");

        assertThat(rows())
                .containsExactly(
                        "scheduler user.create admin DONE null",
                        "admin session.begin admin DONE 10.0.0.7",
                        " session.begin admin REFUSED 10.0.0.8",
                        "admin session.end admin DONE 10.0.0.7");
    }

    @Test
    void asksWhoCalls() {
        Users users = bean(Users.class);
        OwnAccount own = bean(OwnAccount.class);
        UserProfile profile = new UserProfile("", "", Set.of(Role.VIEWER), Set.of());
        for (Role role : List.of(Role.EDITOR, Role.AUDITOR, Role.VIEWER)) {
            CALLERS.is(new Caller("eve", Caller.Kind.PERSON, null, role.permissions()));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(() -> users.add("zoe", profile));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(own::account);
        }
        CALLERS.is(new Caller("eve", Caller.Kind.PERSON, null, Role.AUDITOR.permissions()));
        assertThat(users.list()).extracting(UserAccount::name).contains("admin");
        for (Role role : List.of(Role.EDITOR, Role.VIEWER)) {
            CALLERS.is(new Caller("eve", Caller.Kind.PERSON, null, role.permissions()));
            assertThatExceptionOfType(NotAllowedException.class).isThrownBy(users::list);
        }
        CALLERS.is(new Caller("admin", Caller.Kind.PERSON, null, Set.of(Permission.CHANGE_OWN_ACCOUNT)));
        assertThat(own.account().name()).isEqualTo("admin");
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(users::list);
    }

    @Test
    void auditsEachChangeOnce() {
        CALLERS.is(new Caller("admin", Caller.Kind.PERSON, null, Set.of(Permission.MANAGE_USERS)));
        Users users = bean(Users.class);
        UserProfile profile = new UserProfile("", "", Set.of(Role.VIEWER), Set.of());
        IssuedAccess zoe = users.add("zoe", profile);
        UserAccount disabled = users.disable(zoe.account().id(), zoe.account().version());
        users.delete(disabled.id(), disabled.version());
        CALLERS.is(new Caller("admin", Caller.Kind.PERSON, null, Set.of(Permission.CHANGE_OWN_ACCOUNT)));
        bean(OwnAccount.class).changePassword(PASSWORD, "another river, with two bridges");

        assertThat(rows())
                .containsExactly(
                        "scheduler user.create admin DONE null",
                        "admin user.create zoe DONE null",
                        "admin user.disable zoe DONE null",
                        "admin user.delete zoe DONE null",
                        "admin user.change-password admin DONE null");
        assertThat(new AuditTable(DATABASE).rows().toString())
                .doesNotContain(zoe.password().reveal())
                .doesNotContain("river")
                .doesNotContain("PBKDF2");
    }

    private static List<String> rows() {
        return new AuditTable(DATABASE)
                .rows().stream()
                        .map(row -> row.actor() + " " + row.action() + " " + row.resourceId() + " " + row.outcome()
                                + " " + row.source())
                        .toList();
    }

    private <T> T bean(Class<T> type) {
        return container.select(type).get();
    }
}
