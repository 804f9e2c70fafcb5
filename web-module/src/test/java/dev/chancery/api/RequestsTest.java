package dev.chancery.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.api.audit.AuditResource;
import dev.chancery.api.usage.UsageResource;
import dev.chancery.problems.ConflictException;
import jakarta.ws.rs.ext.ParamConverter;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What requests bring beside their JSON: parameters, preconditions, bodies. */
class RequestsTest {
    @Test
    void aChangeNamesWhatWasRead() {
        assertThat(Revision.ofIfMatch("\"7\"").or(9)).isEqualTo(7);
        assertThat(Revision.ofIfMatch(" * ").or(9)).isEqualTo(9);
        assertThatThrownBy(() -> Revision.ofIfMatch(null))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ProblemKind.PRECONDITION_REQUIRED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"7", "W/\"7\"", "\"7\", \"8\"", "\"-1\"", "\"x\"", "\"9999999999999999999\""})
    void takesNoOtherForm(String header) {
        assertThatThrownBy(() -> Revision.ofIfMatch(header))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessageStartingWith("If-Match must be");
    }

    @Test
    void whoeverWasLateIsToldSo() {
        assertThatThrownBy(() -> Revision.changing(Late.class, () -> {
                    throw new Late();
                }))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.kind())
                        .isEqualTo(ProblemKind.PRECONDITION_FAILED))
                .hasMessage("Too late.");
        assertThatThrownBy(() -> Revision.changing(OtherConflict.class, () -> {
                    throw new Late();
                }))
                .isInstanceOf(Late.class);
    }

    @Test
    void readsABodyNoFurtherThanIsAllowed() throws Exception {
        byte[] three = {1, 2, 3};
        assertThat(BoundedBody.read(new ByteArrayInputStream(three), null, 3)).hasSize(3);
        assertThatThrownBy(() -> BoundedBody.read(new ByteArrayInputStream(three), null, 2))
                .hasMessage("The body must have at most 2 bytes.");
        for (String length : List.of("4", "99999999999999999999")) {
            assertThatThrownBy(() -> BoundedBody.read(InputStream.nullInputStream(), length, 3))
                    .isInstanceOf(RefusedException.class);
        }
    }

    @Test
    void readsUtf8Only() {
        assertThat(BoundedBody.text("好".getBytes(StandardCharsets.UTF_8), "body"))
                .isEqualTo("好");
        assertThatThrownBy(() -> BoundedBody.text(new byte[] {(byte) 0xC3}, "body"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("body must be in UTF-8.");
    }

    @Test
    void knowsTheParametersOfAMethod() {
        assertThat(KnownParameters.of(method(AuditResource.class, "search")))
                .containsEntry("text", false)
                .containsEntry("limit", false)
                .containsEntry("cursor", false)
                .hasSize(11);
        assertThat(KnownParameters.of(method(UsageResource.class, "calls")))
                .containsEntry("outcome", true)
                .containsEntry("model", false);
        assertThat(KnownParameters.of(method(UsageResource.class, "call"))).isEmpty();
    }

    @Test
    void takesNoNul() {
        KnownParameters.refuseNul(Map.of("name", List.of("claims/分诊"), "model", List.of()));
        assertThatThrownBy(() -> KnownParameters.refuseNul(Map.of("name", List.of("a", "b\0"))))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("name must not have a NUL.");
    }

    @Test
    void saysOfAParameterWhatItMustBe() {
        Annotation[] annotations =
                method(UsageResource.class, "call").getParameters()[0].getAnnotations();
        ParamConverter<Instant> instants = new ParameterForms().getConverter(Instant.class, Instant.class, annotations);

        assertThat(instants.fromString("2026-11-21T10:00:00Z")).isEqualTo(Instant.parse("2026-11-21T10:00:00Z"));
        assertThatThrownBy(() -> instants.fromString("yesterday"))
                .isInstanceOf(InvalidRequestException.class)
                .hasMessage("id must be an instant such as 2027-01-31T12:00:00Z.");
        assertThat(new ParameterForms().getConverter(StringBuilder.class, StringBuilder.class, annotations))
                .isNull();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 501})
    void boundsAPage(int limit) {
        assertThat(Pages.limit(null, 100, 500)).isEqualTo(100);
        assertThat(Pages.limit(500, 100, 500)).isEqualTo(500);
        assertThatThrownBy(() -> Pages.limit(limit, 100, 500)).hasMessage("limit must be from 1 to 500.");
    }

    @Test
    void knowsTwoFormatsOfExports() {
        assertThat(Exports.format("csv").fileEnding()).isEqualTo("csv");
        assertThat(Exports.format("ndjson").fileEnding()).isEqualTo("ndjson");
        assertThatThrownBy(() -> Exports.format("xls")).hasMessage("format must be csv or ndjson.");
    }

    private static Method method(Class<?> resource, String name) {
        return Arrays.stream(resource.getDeclaredMethods())
                .filter(each -> each.getName().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static final class Late extends ConflictException {
        private static final long serialVersionUID = 1L;

        Late() {
            super("Too late.");
        }
    }

    private abstract static class OtherConflict extends ConflictException {
        private static final long serialVersionUID = 1L;

        OtherConflict() {
            super("");
        }
    }
}
