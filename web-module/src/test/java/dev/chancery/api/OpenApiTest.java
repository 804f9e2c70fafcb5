package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.junit.jupiter.api.Test;

/** The document that is served, in the sources, is what the annotations say; and they leave nothing out. */
class OpenApiTest {
    private static final java.nio.file.Path MADE = java.nio.file.Path.of("target/openapi.json");

    @Test
    void isWhatTheAnnotationsSay() throws IOException {
        String made = OpenApiDocument.text();
        Files.createDirectories(MADE.getParent());
        Files.writeString(MADE, made);

        try (var served = DocumentResource.class.getResourceAsStream(DocumentResource.FILE)) {
            assertThat(new String(served.readAllBytes(), StandardCharsets.UTF_8))
                    .as("when the API is to be another, copy " + MADE + " to src/main/resources/dev/chancery/api")
                    .isEqualTo(made);
        }
    }

    @Test
    void coversEveryMethodOfEveryResource() {
        OpenAPI document = OpenApiDocument.model();
        List<Method> methods =
                ApiApplication.RESOURCES.stream().flatMap(OpenApiTest::methods).toList();

        assertThat(methods).hasSizeGreaterThan(35).allSatisfy(method -> {
            Operation operation = operation(document, method);
            assertThat(operation).as(method.toString()).isNotNull();
            assertThat(operation.getSummary()).as(method.toString()).isNotBlank();
            assertThat(operation.getResponses().getDefaultValue())
                    .as(method.toString())
                    .isNotNull();
        });
        assertThat(document.getPaths().getPathItems().values().stream()
                        .mapToInt(item -> item.getOperations().size())
                        .sum())
                .isEqualTo(methods.size());
    }

    @Test
    void saysOfEveryRequestWhatIsNeededAndShowsAnExample() {
        List<Class<?>> requests = ApiApplication.RESOURCES.stream()
                .flatMap(OpenApiTest::methods)
                .flatMap(method -> Arrays.<Class<?>>stream(method.getParameterTypes()))
                .filter(Class::isRecord)
                .distinct()
                .toList();

        assertThat(requests).hasSizeGreaterThan(9).allSatisfy(request -> {
            Schema schema = request.getAnnotation(Schema.class);
            assertThat(schema).as(request.getName()).isNotNull();
            assertThat(schema.example()).as(request.getName()).isNotBlank();
            assertThat(schema.requiredProperties()).as(request.getName()).containsExactlyInAnyOrder(needed(request));
            assertThat(RecordReader.read(new dev.chancery.json.JsonCodec().object(schema.example()), request))
                    .as(request.getName())
                    .isInstanceOf(request);
        });
    }

    @Test
    void isInTheReferenceAsAWhole() throws IOException {
        String reference = Files.readString(java.nio.file.Path.of("../src/docs/reference/rest-api.md"));

        assertThat(OpenApiDocument.model().getPaths().getPathItems())
                .isNotEmpty()
                .allSatisfy((path, item) -> item.getOperations().keySet().forEach(verb -> assertThat(reference)
                        .contains("### `" + verb + " " + path.substring("/api/v1".length()) + "`")));
    }

    private static String[] needed(Class<?> request) {
        return Arrays.stream(request.getRecordComponents())
                .filter(component -> !isOptional(component))
                .map(component -> RecordShape.snakeCase(component.getName()))
                .toArray(String[]::new);
    }

    private static boolean isOptional(RecordComponent component) {
        return component.getGenericType() instanceof ParameterizedType type && type.getRawType() == Optional.class;
    }

    private static Stream<Method> methods(Class<?> resource) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(method -> verb(method).isPresent());
    }

    private static Optional<String> verb(Method method) {
        return Arrays.stream(method.getAnnotations())
                .map(Annotation::annotationType)
                .flatMap(type -> Stream.ofNullable(type.getAnnotation(HttpMethod.class)))
                .map(HttpMethod::value)
                .findFirst();
    }

    private static Operation operation(OpenAPI document, Method method) {
        String resource = method.getDeclaringClass().getAnnotation(Path.class).value();
        Path own = method.getAnnotation(Path.class);
        String path = "/api/" + resource + (own == null ? "" : "/" + own.value().replace("{name: .+}", "{name}"));
        PathItem item = document.getPaths().getPathItem(path);
        return item == null
                ? null
                : item.getOperations()
                        .get(PathItem.HttpMethod.valueOf(verb(method).orElseThrow()));
    }
}
