package dev.chancery.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.access.Allowed;
import dev.chancery.access.Caller;
import dev.chancery.access.Guarded;
import dev.chancery.access.NamedCallers;
import dev.chancery.access.NotAllowedException;
import dev.chancery.access.Permission;
import dev.chancery.access.Role;
import dev.chancery.status.StatusService;
import dev.chancery.storage.TestDatabase;
import jakarta.interceptor.InvocationContext;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Who may do what: every method of every guarded class, called by every role and by nobody. */
class GuardedMethodsTest {
    private static final Path CLASSES = Path.of("target/classes");

    private final TestDatabase database = TestDatabase.quickest();
    private final NamedCallers callers = new NamedCallers();
    private final GuardInterceptor interceptor = new GuardInterceptor(
            new Guard(callers, database, new AuditTrail(database, TestTrail.HERE), Clock.systemUTC()));

    @BeforeEach
    void empty() {
        database.empty();
    }

    @Test
    void areFound() throws IOException {
        assertThat(guarded()).contains(AuditReports.class, StatusService.class);
        assertThat(methods(AuditReports.class)).hasSize(9);
    }

    @Test
    void haveActionsThatFitAndAreToldApart() throws IOException {
        List<Audited> audited = guarded().stream()
                .flatMap(type -> methods(type).stream())
                .filter(method -> method.isAnnotationPresent(Audited.class))
                .map(method -> method.getAnnotation(Audited.class))
                .toList();

        assertThat(audited).isNotEmpty().allSatisfy(mark -> {
            assertThat(mark.action()).matches("[a-z-]+(\\.[a-z-]+)+").hasSizeLessThanOrEqualTo(100);
            assertThat(mark.resource()).matches("[a-z-]+").hasSizeLessThanOrEqualTo(100);
            assertThat(mark.allowed()).isNotEmpty();
        });
    }

    @TestFactory
    Stream<DynamicContainer> areOpenToWhoMay() throws IOException {
        return guarded().stream()
                .map(type -> DynamicContainer.dynamicContainer(
                        type.getSimpleName(), methods(type).stream().flatMap(method -> callers()
                                .map(caller -> DynamicTest.dynamicTest(
                                        signature(method) + " by " + caller.name(), () -> check(method, caller))))));
    }

    private void check(Method method, Caller caller) throws Exception {
        database.empty();
        callers.is(caller);
        Call call = new Call(method);
        boolean allowed = Arrays.stream(sufficient(method)).anyMatch(caller.permissions()::contains);
        if (allowed) {
            assertThat(interceptor.guard(call)).isEqualTo("done");
        } else {
            assertThatThrownBy(() -> interceptor.guard(call)).isInstanceOf(NotAllowedException.class);
        }

        assertThat(call.times).isEqualTo(allowed ? 1 : 0);
        List<AuditEntry> rows = new AuditTable(database).rows();
        if (method.isAnnotationPresent(Audited.class)) {
            assertThat(rows).singleElement().satisfies(row -> {
                assertThat(row.outcome()).isEqualTo(allowed ? "DONE" : "REFUSED");
                assertThat(row.actor()).isEqualTo(caller.name());
                assertThat(row.action())
                        .isEqualTo(method.getAnnotation(Audited.class).action());
            });
        } else {
            assertThat(rows).isEmpty();
        }
    }

    /** Deny by default: who says nothing lets nobody in. */
    private static Permission[] sufficient(Method method) {
        if (method.isAnnotationPresent(Audited.class)) {
            return method.getAnnotation(Audited.class).allowed();
        }
        return method.isAnnotationPresent(Allowed.class)
                ? method.getAnnotation(Allowed.class).value()
                : new Permission[0];
    }

    /** One of each role, one with all but one permission for each permission, a scheduler without any, and nobody. */
    private static Stream<Caller> callers() {
        Stream<Caller> roles = Arrays.stream(Role.values())
                .map(role -> new Caller(role.name(), Caller.Kind.PERSON, null, role.permissions()));
        Stream<Caller> almostAll = Arrays.stream(Permission.values())
                .map(permission -> new Caller(
                        "anybody without " + permission,
                        Caller.Kind.SERVICE,
                        null,
                        EnumSet.complementOf(EnumSet.of(permission))));
        return Stream.of(roles, almostAll, Stream.of(Caller.scheduler(), Caller.ANONYMOUS))
                .flatMap(each -> each);
    }

    private static List<Class<?>> guarded() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES.resolve("dev/chancery"))) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".class") && !file.contains("package-info"))
                    .map(file -> CLASSES.relativize(Path.of(file)).toString())
                    .map(file ->
                            file.substring(0, file.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(GuardedMethodsTest::load)
                    .filter(type -> type.isAnnotationPresent(Guarded.class))
                    .filter(type -> type != GuardInterceptor.class)
                    .toList();
        }
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, GuardedMethodsTest.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What others can call, inherited methods of classes of ours included. */
    private static List<Method> methods(Class<?> type) {
        return Arrays.stream(type.getMethods())
                .filter(method -> method.getDeclaringClass() != Object.class)
                .filter(method -> !method.isSynthetic() && !Modifier.isStatic(method.getModifiers()))
                .toList();
    }

    private static String signature(Method method) {
        List<String> types = Arrays.stream(method.getParameterTypes())
                .map(Class::getSimpleName)
                .toList();
        return method.getName() + "(" + String.join(", ", types) + ")";
    }

    /** A call on its way to a method that is not really there. */
    private static final class Call implements InvocationContext {
        private final Method method;
        private int times;

        Call(Method method) {
            this.method = method;
        }

        @Override
        public Object proceed() {
            times++;
            return "done";
        }

        @Override
        public Method getMethod() {
            return method;
        }

        @Override
        public Object getTarget() {
            return this;
        }

        @Override
        public Object getTimer() {
            return Set.of();
        }

        @Override
        public Constructor<?> getConstructor() {
            throw new IllegalStateException("no constructor is called");
        }

        @Override
        public Object[] getParameters() {
            return new Object[0];
        }

        @Override
        public void setParameters(Object[] parameters) {}

        @Override
        public Map<String, Object> getContextData() {
            return Map.of();
        }
    }
}
