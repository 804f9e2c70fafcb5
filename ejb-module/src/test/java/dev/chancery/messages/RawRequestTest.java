package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RawRequestTest {
    @Test
    void asksForJsonOrAStream() {
        MessageRequest request = MessageRequest.of("m").user("x");

        assertThat(RawRequest.get("/v1/models"))
                .isEqualTo(new RawRequest("GET", "/v1/models", null, "application/json"));
        assertThat(RawRequest.delete("/v1/files/f").method()).isEqualTo("DELETE");
        assertThat(RawRequest.message(request).path()).isEqualTo("/v1/messages");
        assertThat(RawRequest.message(request).body()).isEqualTo(request.fields());
        assertThat(RawRequest.stream(request).accept()).isEqualTo("text/event-stream");
        assertThat(RawRequest.stream(request).body()).isEqualTo(request.fields().with("stream", true));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/models/vendor%2Fx",
                "/v1/models/claude-sonnet-4-5@20250929",
                "/a.b/~c/:d",
                "/v1/...",
                "/v1/..x"
            })
    void takesPlainPaths(String path) {
        assertThat(RawRequest.get(path).path()).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "/",
                "v1/models",
                "//evil.example",
                "/v1//models",
                "https://evil.example/v1",
                "/v1/models?limit=1",
                "/v1/models#x",
                "/v1/../admin",
                "/v1/models/..",
                "/..",
                "/v1/./models",
                "/v1/%2e%2E/admin",
                "/v1/a b",
                "/v1/a\r\nhost: evil",
                "/v1/ä",
                "/v1/\\evil"
            })
    void refusesPathsThatCouldLeadElsewhere(String path) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawRequest.get(path))
                .withMessageStartingWith("path must begin with / and be a plain path without query");
    }

    @Test
    void refusesEndlessPathsWithoutRepeatingThem() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RawRequest.get("/" + "x".repeat(10_000)))
                .satisfies(e -> assertThat(e.getMessage()).hasSizeLessThan(500));
    }

    @ParameterizedTest
    @ValueSource(strings = {"PUT", "get", "", "GET /x HTTP/1.1\r\n"})
    void refusesOtherMethods(String method) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RawRequest(method, "/v1", null, "application/json"))
                .withMessageStartingWith("method must be GET, POST or DELETE");
    }
}
