package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditTable;
import dev.chancery.audit.GuardForTests;
import dev.chancery.storage.Changes;
import dev.chancery.storage.Database;
import dev.chancery.storage.TestChanges;
import dev.chancery.storage.TestDatabase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who may do what with promotions, files and the search: each method asks for its permission, and for no other. */
class PromptRolesWiringTest {
    private static final TestDatabase DATABASE = TestDatabase.quickest();
    private static final NamedCallers CALLERS = new NamedCallers();
    private static final List<Class<?>> SERVICES = List.of(
            PromptPromotions.class, PromptExport.class, PromptImport.class, PromptSearch.class, ArchivedPrompts.class);

    private static WeldContainer container;

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

    @BeforeAll
    static void start() {
        container = new Weld()
                .disableDiscovery()
                .addBeanClasses(GuardForTests.beanClasses())
                .addBeanClasses(Beans.class, PromptLibrary.class, PromptLabels.class, PromptImportWork.class)
                .addBeanClasses(SERVICES.toArray(Class<?>[]::new))
                .initialize();
    }

    @AfterAll
    static void stop() {
        container.close();
    }

    @BeforeEach
    void empty() {
        DATABASE.empty();
    }

    private static final Set<Permission> MOVERS = EnumSet.of(Permission.MANAGE_PROMPTS, Permission.PROMOTE_PROMPTS);

    /** A method, and of what it asks for any one. */
    private record Entry(Class<?> service, String method, Set<Permission> needed, boolean audited, Runnable call) {
        @Override
        public String toString() {
            return service.getSimpleName() + "." + method;
        }
    }

    private static Stream<Entry> entries() {
        PromptPromotions promotions = bean(PromptPromotions.class);
        PromptExport exports = bean(PromptExport.class);
        PromptImport imports = bean(PromptImport.class);
        PromptSearch search = bean(PromptSearch.class);
        ArchivedPrompts archive = bean(ArchivedPrompts.class);
        return Stream.of(
                read(PromptPromotions.class, "open", promotions::open),
                read(PromptPromotions.class, "of", () -> promotions.of("p")),
                read(PromptPromotions.class, "find", () -> promotions.find("id")),
                audited(
                        PromptPromotions.class,
                        "ask",
                        MOVERS,
                        () -> promotions.ask("p", "production", 1, PromptPromotions.WHOLLY, "please")),
                audited(
                        PromptPromotions.class,
                        "approve",
                        Permission.PROMOTE_PROMPTS,
                        () -> promotions.approve("id", "yes")),
                audited(
                        PromptPromotions.class,
                        "refuse",
                        Permission.PROMOTE_PROMPTS,
                        () -> promotions.refuse("id", "no")),
                audited(PromptPromotions.class, "withdraw", MOVERS, () -> promotions.withdraw("id")),
                audited(PromptExport.class, "one", Permission.READ_PROMPTS, () -> exports.one("p", "latest")),
                audited(PromptExport.class, "all", Permission.READ_PROMPTS, () -> exports.all("latest", file -> {})),
                new Entry(
                        PromptImport.class,
                        "plan",
                        Set.of(Permission.MANAGE_PROMPTS),
                        false,
                        () -> imports.plan(List.of(), true)),
                new Entry(
                        PromptImport.class,
                        "run",
                        Set.of(Permission.MANAGE_PROMPTS),
                        false,
                        () -> imports.run(List.of())),
                read(PromptSearch.class, "find", () -> search.find("x", "latest", 10)),
                read(PromptSearch.class, "folder", () -> search.folder("")),
                read(ArchivedPrompts.class, "list", archive::list),
                read(ArchivedPrompts.class, "named", () -> archive.named(name -> true, 10)),
                read(ArchivedPrompts.class, "find", () -> archive.find("id")),
                read(ArchivedPrompts.class, "versions", () -> archive.versions("id")),
                audited(ArchivedPrompts.class, "restore", Permission.MANAGE_PROMPTS, () -> archive.restore("id")));
    }

    private static Entry read(Class<?> service, String method, Runnable call) {
        return new Entry(service, method, Set.of(Permission.READ_PROMPTS), false, call);
    }

    private static Entry audited(Class<?> service, String method, Permission needed, Runnable call) {
        return audited(service, method, Set.of(needed), call);
    }

    private static Entry audited(Class<?> service, String method, Set<Permission> needed, Runnable call) {
        return new Entry(service, method, needed, true, call);
    }

    private static <T> T bean(Class<T> type) {
        return container.select(type).get();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void refusesWhoLacksThePermission(Entry entry) {
        CALLERS.is(person(EnumSet.complementOf(EnumSet.copyOf(entry.needed()))));
        assertThatExceptionOfType(NotAllowedException.class)
                .isThrownBy(entry.call()::run)
                .satisfies(refusal -> entry.needed()
                        .forEach(permission -> assertThat(refusal).hasMessageContaining(permission.name())));
        CALLERS.nobody();
        assertThatExceptionOfType(NotAllowedException.class).isThrownBy(entry.call()::run);

        assertThat(new AuditTable(DATABASE).rows())
                .as("a row for each refusal of what is audited")
                .extracting(AuditEntry::outcome)
                .isEqualTo(entry.audited() ? List.of("REFUSED", "REFUSED") : List.of());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void asksForNoOtherPermission(Entry entry) {
        for (Permission permission : entry.needed()) {
            CALLERS.is(person(EnumSet.of(permission)));

            Throwable failure = catchThrowable(entry.call()::run);
            if (failure != null) { // there is no such prompt
                assertThat(failure).isNotInstanceOf(NotAllowedException.class);
            }
        }
    }

    @Test
    void knowsEveryMethod() {
        Stream<String> methods = SERVICES.stream()
                .flatMap(service -> Arrays.stream(service.getDeclaredMethods()))
                .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
                .map(PromptRolesWiringTest::name);

        assertThat(entries().map(Entry::toString)).containsExactlyInAnyOrderElementsOf(methods.toList());
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + "." + method.getName();
    }

    private static Caller person(EnumSet<Permission> permissions) {
        return new Caller("ann", Caller.Kind.PERSON, null, permissions);
    }
}
