package dev.chancery.config;

import static org.assertj.core.api.Assertions.assertThat;

import dev.chancery.messages.http.ClaudeCalls;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.Bulkhead;
import org.eclipse.microprofile.faulttolerance.CircuitBreaker;
import org.eclipse.microprofile.faulttolerance.Retry;
import org.eclipse.microprofile.faulttolerance.Timeout;
import org.junit.jupiter.api.Test;

/** The reference of configuration says what the types say, and nothing else. */
class ConfigurationReferenceTest {
    private static final Path CLASSES = Path.of("target/classes");
    private static final Path REFERENCE = Path.of("../src/docs/reference/configuration.md");

    @Test
    void listsEveryPropertyAsItsTypeDeclaresIt() throws IOException {
        List<String> declared = settings().map(ConfigurationReferenceTest::row).toList();
        assertThat(declared).hasSizeGreaterThan(20);
        assertThat(rows("anthropic.", "chancery.", "claude/")).containsExactlyInAnyOrderElementsOf(declared);
    }

    @Test
    void listsTheFaultToleranceAsItIsAnnotated() throws Exception {
        Method attempt = Arrays.stream(ClaudeCalls.class.getDeclaredMethods())
                .filter(method -> method.isAnnotationPresent(Retry.class))
                .findFirst()
                .orElseThrow();
        String prefix = ClaudeCalls.class.getName() + "/" + attempt.getName() + "/";
        List<String> annotated = List.of(
                value(prefix, attempt.getAnnotation(Retry.class), "maxRetries"),
                value(prefix, attempt.getAnnotation(Retry.class), "delay"),
                value(prefix, attempt.getAnnotation(Retry.class), "jitter"),
                value(prefix, attempt.getAnnotation(CircuitBreaker.class), "requestVolumeThreshold"),
                value(prefix, attempt.getAnnotation(CircuitBreaker.class), "failureRatio"),
                value(prefix, attempt.getAnnotation(CircuitBreaker.class), "delay"),
                value(prefix, attempt.getAnnotation(CircuitBreaker.class), "successThreshold"),
                value(prefix, attempt.getAnnotation(Timeout.class), "value"),
                value(prefix, attempt.getAnnotation(Timeout.class), "unit"),
                value(prefix, attempt.getAnnotation(Bulkhead.class), "value"));
        assertThat(rows("dev.chancery."))
                .extracting(row -> row.split("\\|")[1].strip() + " = " + row.split("\\|")[2].strip())
                .containsExactlyElementsOf(annotated);
    }

    /** Of every type whose name ends in Config. */
    private static Stream<Setting<?>> settings() throws IOException {
        try (Stream<Path> files = Files.walk(CLASSES)) {
            return files
                    .filter(file -> file.toString().endsWith("Config.class"))
                    .map(file -> CLASSES.relativize(file)
                            .toString()
                            .replace(".class", "")
                            .replace('/', '.'))
                    .flatMap(ConfigurationReferenceTest::settingsOf)
                    .toList()
                    .stream();
        }
    }

    private static Stream<Setting<?>> settingsOf(String type) {
        try {
            Field settings = Class.forName(type).getDeclaredField("SETTINGS");
            return ((List<?>) settings.get(null)).stream().map(Setting.class::cast);
        } catch (NoSuchFieldException e) {
            return Stream.empty();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> rows(String... prefixes) throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .filter(line -> Arrays.stream(prefixes).anyMatch(prefix -> line.startsWith("| `" + prefix)))
                .toList();
    }

    private static String row(Setting<?> setting) {
        return "| `" + setting.name() + "` | "
                + (setting.defaultText().isEmpty() ? "" : "`" + setting.defaultText() + "` ") + "| " + setting.allowed()
                + " | " + setting.description() + " |";
    }

    private static String value(String prefix, Annotation annotation, String member) throws Exception {
        Object given = annotation.annotationType().getMethod(member).invoke(annotation);
        Object value = given instanceof Enum<?> constant ? constant.name() : given;
        return "`" + prefix + annotation.annotationType().getSimpleName() + "/" + member + "` = `" + value + "`";
    }
}
