package dev.chancery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.Fields;
import dev.chancery.messages.UnreadableAnswerException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonCodecTest {
    private final JsonCodec codec = new JsonCodec();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"z\":1,\"a\":null,\"m\":[],\"o\":{}}",
                "{\"t\":true,\"f\":false,\"s\":\"\",\"n\":-5}",
                "{\"\":{\"\":[[[]],{}]}}",
                "{\"n\":[0,-1,9223372036854775807,-9223372036854775808,9223372036854775808,123456789012345678901234567890]}",
                "{\"n\":[0.1,1.0,1.50,-0.000001,3.141592653589793238462643383279]}",
                "{\"s\":\"\\\" \\\\ \\n \\r \\t \\u0000 \\ud83d 😀 é\"}"
            })
    void keepsEverything(String json) {
        assertThat(codec.object(json)).hasToString(json);
        assertThat(codec.object(json.getBytes(StandardCharsets.UTF_8)).toBytes())
                .isEqualTo(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void keepsTheDigitsOfNumbersOfAnySize() {
        Fields fields = codec.object("{\"e\":1e3,\"E\":-2.5E-7,\"big\":1e999999999,\"zero\":0e0}");

        assertThat(fields.value("e")).isEqualTo(new BigDecimal("1e3"));
        assertThat(fields.value("E")).isEqualTo(new BigDecimal("-2.5E-7"));
        assertThat(fields.value("big")).isEqualTo(new BigDecimal("1e999999999"));
        assertThat(codec.object(fields.toString())).isEqualTo(fields);
    }

    @Test
    void takesTheLastOfTwoFieldsWithOneName() {
        assertThat(codec.object("{\"a\":1,\"b\":2,\"a\":{\"c\":3}}")).hasToString("{\"a\":{\"c\":3},\"b\":2}");
    }

    @Test
    void readsEscapes() {
        assertThat(codec.object("{\"\\u0061\":\"\\/\\b\\f\\u00e9\\uD83D\\uDE00\"}"))
                .isEqualTo(Fields.of("a", "/\b\fé😀"));
    }

    @Test
    void readsWhatIsNestedAsDeepAsAnythingTheApiSends() {
        String json = "{\"a\":" + "[".repeat(498) + "]".repeat(498) + "}";

        assertThat(codec.object(json)).hasToString(json);
    }

    @ParameterizedTest
    @ValueSource(ints = {500, 1_000, 10_000, 1_000_000})
    void refusesWhatIsNestedDeeper(int depth) {
        for (String json : new String[] {
            "{\"a\":" + "[".repeat(depth) + "]".repeat(depth) + "}",
            "{\"a\":".repeat(depth) + "1" + "}".repeat(depth),
            "{\"a\":".repeat(depth)
        }) {
            if (depth > 500 || json.startsWith("{\"a\":[")) {
                assertThatExceptionOfType(UnreadableAnswerException.class).isThrownBy(() -> codec.object(json));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "7",
                "true",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":1",
                "{\"a\":1,",
                "{\"a\":1,}",
                "{a:1}",
                "{'a':1}",
                "{\"a\":01}",
                "{\"a\":+1}",
                "{\"a\":.5}",
                "{\"a\":NaN}",
                "{\"a\":Infinity}",
                "{\"a\":\"\n\"}",
                "{\"a\":\"\\x\"}",
                "{\"a\":\"\\u12\"}",
                "{\"a\":tru}",
                "{\"a\":[1,]}",
                "{\"a\":1}}",
                "{\"a\":1} x",
                "{} {}",
                "{}{}",
                "<html></html>",
                "// comment\n{}"
            })
    void refusesWhatIsNoJsonObject(String text) {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> codec.object(text))
                .withMessageStartingWith("What the API answered ");
        assertThat(codec.tryObject(text)).isEmpty();
    }

    @Test
    void overlooksBlanksAround() {
        assertThat(codec.object(" \r\n\t{ \"a\" : 1 } \n")).isEqualTo(Fields.of("a", 1));
    }

    @Test
    void isUsedByManyThreads() {
        java.util.stream.IntStream.range(0, 2_000)
                .parallel()
                .forEach(i -> assertThat(codec.object("{\"a\":[" + i + "]}")).hasToString("{\"a\":[" + i + "]}"));
    }
}
