package dev.chancery.simulator.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[]",
                "null",
                "-12",
                "1.5",
                "\"Grüße \\\"✓\\\" 🌍\\n\"",
                "{\"a\":[1,{\"b\":null},true],\"c\":\"\"}",
                "\"\\ud83d\""
            })
    void writesWhatItHasRead(String json) {
        assertThat(Json.parse(json)).hasToString(json);
    }

    @Test
    void readsEscapesAndWhiteSpace() {
        assertThat(Json.parse(" { \"a\" : \"\\u00e9\\/\\t\" } ").get("a").text())
                .isEqualTo("é/\t");
    }

    @Test
    void followsPathsThatEndNowhere() {
        Json json = Json.parse("{\"a\":[1],\"n\":null}");

        assertThat(json.get("a").at(0).number(0)).isEqualTo(1);
        assertThat(json.get("b").at(3).get("c").isMissing()).isTrue();
        assertThat(json.get("n").isMissing()).isFalse();
        assertThat(json.get("n").isAbsent()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "{", "{\"a\"}", "[1,]", "[1 2]", "tru", "\"a", "\"\\x\"", "1 2", "\"\n\"", "--1", "{a:1}"})
    void refusesWhatIsNotJson(String text) {
        assertThatThrownBy(() -> Json.parse(text)).isInstanceOf(JsonException.class);
    }

    @Test
    void refusesWhatIsNestedTooDeeply() {
        assertThatThrownBy(() -> Json.parse("[".repeat(10_000))).hasMessageContaining("nested too deeply");
    }

    @Test
    void refusesWhatIsNotUtf8() {
        byte[] bytes = "\"é\"".getBytes(UTF_8);
        bytes[2] = '"';

        assertThatThrownBy(() -> Json.parse(bytes)).hasMessageContaining("UTF-8");
        assertThat(Json.parse("\"\uFFFD\"".getBytes(UTF_8)).text()).isEqualTo("\uFFFD");
    }
}
