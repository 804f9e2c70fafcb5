package dev.chancery.messages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.json.JsonCodec;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class FieldsTest {
    private final JsonCodec codec = new JsonCodec();

    @Test
    void keepsTheOrderInWhichFieldsWereGiven() {
        Fields fields = Fields.of("z", 1, "a", 2).with("m", 3);

        assertThat(fields.names()).containsExactly("z", "a", "m");
        assertThat(fields).hasToString("{\"z\":1,\"a\":2,\"m\":3}");
    }

    @Test
    void tellsNullFromMissing() {
        Fields fields = Fields.of("null", null);

        assertThat(fields.has("null")).isTrue();
        assertThat(fields.has("missing")).isFalse();
        assertThat(fields.value("null")).isNull();
        assertThat(fields.value("missing")).isNull();
        assertThat(fields).hasToString("{\"null\":null}").isNotEqualTo(Fields.empty());
    }

    @Test
    void setsAFieldInItsOldPlace() {
        Fields fields = Fields.of("a", 1, "b", 2);

        assertThat(fields.with("a", 9)).hasToString("{\"a\":9,\"b\":2}");
        assertThat(fields).as("the old one").hasToString("{\"a\":1,\"b\":2}");
    }

    @Test
    void setsAllFieldsOfAnother() {
        Fields fields = Fields.of("a", 1, "b", 2).withAll(Fields.of("b", null, "c", 3));

        assertThat(fields).hasToString("{\"a\":1,\"b\":null,\"c\":3}");
    }

    @Test
    void leavesAFieldOut() {
        assertThat(Fields.of("a", 1, "b", 2).without("a")).isEqualTo(Fields.of("b", 2));
        assertThat(Fields.of("a", 1).without("other")).isEqualTo(Fields.of("a", 1));
        assertThat(Fields.of("a", 1).without("a").isEmpty()).isTrue();
    }

    @Test
    void keepsTheLastOfFieldsWithOneNameInTheFirstOnesPlace() {
        assertThat(codec.object("{\"a\":1,\"b\":2,\"a\":3}")).hasToString("{\"a\":3,\"b\":2}");
    }

    @Test
    void keepsTheLastOfFieldsWithOneNameAlsoAmongMany() {
        Fields.Builder builder = new Fields.Builder();
        IntStream.range(0, 100).forEach(i -> builder.add("n" + i, (long) i));
        IntStream.range(0, 100).forEach(i -> builder.add("n" + i, (long) -i));
        Fields fields = builder.build();

        assertThat(fields.size()).isEqualTo(100);
        assertThat(fields.names()).first().isEqualTo("n0");
        assertThat(fields.number("n23")).hasValue(-23);
        assertThat(fields.number("n24")).hasValue(-24);
        assertThat(fields.number("n99")).hasValue(-99);
    }

    @Test
    void takesAsManyFieldsAsTheyAre() {
        StringBuilder json = new StringBuilder("{\"n0\":0");
        IntStream.range(1, 20_000)
                .forEach(i -> json.append(",\"n").append(i).append("\":").append(i));
        Fields fields = codec.object(json.append('}').toString());

        assertThat(fields.size()).isEqualTo(20_000);
        assertThat(fields).hasToString(json.toString());
    }

    @Test
    void writesEveryKindOfNumberAsItIs() {
        assertThat(Fields.of("n", (byte) 1)).hasToString("{\"n\":1}");
        assertThat(Fields.of("n", (short) -1)).hasToString("{\"n\":-1}");
        assertThat(Fields.of("n", Long.MIN_VALUE)).hasToString("{\"n\":-9223372036854775808}");
        assertThat(Fields.of("n", new BigInteger("18446744073709551616"))).hasToString("{\"n\":18446744073709551616}");
        assertThat(Fields.of("n", 0.1)).hasToString("{\"n\":0.1}");
        assertThat(Fields.of("n", 0.1f)).hasToString("{\"n\":0.1}");
        assertThat(Fields.of("n", new BigDecimal("1.50"))).hasToString("{\"n\":1.50}");
        assertThat(Fields.of("n", new AtomicInteger(7))).hasToString("{\"n\":7}");
    }

    @Test
    void takesAWholeNumberForTheSameHoweverItWasGiven() {
        assertThat(Fields.of("n", 7))
                .isEqualTo(Fields.of("n", 7L))
                .isEqualTo(Fields.of("n", BigInteger.valueOf(7)))
                .isEqualTo(Fields.of("n", new BigDecimal("7")))
                .isEqualTo(codec.object("{\"n\":7}"))
                .hasSameHashCodeAs(codec.object("{ \"n\" : 7 }"));
    }

    @Test
    void convertsMapsCollectionsAndArrays() {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put("list", Arrays.asList(1, null, "x"));
        map.put("array", new Object[] {true, Map.of("deep", 0.5)});

        assertThat(Fields.copyOf(map)).hasToString("{\"list\":[1,null,\"x\"],\"array\":[true,{\"deep\":0.5}]}");
    }

    @Test
    void isUntouchedByLaterChangesOfWhatItWasMadeFrom() {
        List<Object> list = new ArrayList<>(List.of("a"));
        Fields fields = Fields.of("list", list);
        list.add("b");

        assertThat(fields).hasToString("{\"list\":[\"a\"]}");
        assertThatThrownBy(() -> fields.list("list").add("c")).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.asMap().put("x", 1)).isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> fields.names().add("x")).isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void refusesWhatIsNoJsonValue() {
        for (Object value : new Object[] {new Object(), 'c', new int[] {1}, Thread.currentThread()}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Fields.of("n", value))
                    .withMessageContaining("no JSON value: " + value.getClass().getName());
        }
        for (double value : new double[] {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Fields.of("n", value))
                    .withMessageContaining("no JSON number");
        }
    }

    @Test
    void isEqualByNamesValuesAndOrder() {
        Fields fields = Fields.of("a", 1, "b", List.of("x"));

        assertThat(fields)
                .isEqualTo(Fields.of("a", 1, "b", List.of("x")))
                .hasSameHashCodeAs(Fields.of("a", 1, "b", List.of("x")))
                .isNotEqualTo(Fields.of("b", List.of("x"), "a", 1))
                .isNotEqualTo(Fields.of("a", 1, "b", List.of("y")))
                .isNotEqualTo(Fields.of("a", 1))
                .isNotEqualTo(null);
    }

    @Test
    void writesQuotesBackslashesAndLineEndsAsShortEscapes() {
        assertThat(Fields.of("t", "\"\\\n\r\t/")).hasToString("{\"t\":\"\\\"\\\\\\n\\r\\t/\"}");
    }

    @Test
    void escapesEveryControlCharacter() {
        for (char c = 0; c < 0x20; c++) {
            String json = Fields.of("t", String.valueOf(c)).toString();

            assertThat(json.chars()).as("of %d", (int) c).allMatch(each -> each >= 0x20);
            assertThat(codec.object(json).text("t")).hasValue(String.valueOf(c));
        }
        assertThat(Fields.of("t", "\0")).hasToString("{\"t\":\"\\u0000\"}");
        assertThat(Fields.of("t", "\u001f")).hasToString("{\"t\":\"\\u001f\"}");
    }

    @Test
    void escapesNamesAsWell() {
        assertThat(Fields.of("a\"\n", 1)).hasToString("{\"a\\\"\\n\":1}");
    }

    @Test
    void writesUnpairedSurrogatesAsEscapes() {
        assertThat(Fields.of("t", "a\ud83d")).hasToString("{\"t\":\"a\\ud83d\"}");
        assertThat(Fields.of("t", "\ude00b")).hasToString("{\"t\":\"\\ude00b\"}");
        assertThat(Fields.of("t", "\ude00\ud83d")).hasToString("{\"t\":\"\\ude00\\ud83d\"}");
    }

    @Test
    void writesEverythingElseAsUtf8() {
        String text = "é ß 你好 😀 \u2028 \u202e \u200d \uffff \u007f";

        assertThat(Fields.of("t", text).toBytes())
                .isEqualTo(("{\"t\":\"" + text + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void growsToItsLimitAndNotBeyond() {
        Fields fields = Fields.of("text", "x".repeat(5_000));
        int size = fields.toBytes().length;

        assertThat(fields.toBytes(size)).hasSize(size);
        for (int limit : new int[] {size - 1, 600, 511, 1, 0}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fields.toBytes(limit))
                    .withMessage("larger than " + limit + " bytes");
        }
    }

    @Test
    void givesValuesByTheirKind() {
        Fields fields =
                codec.object("{\"s\":\"x\",\"n\":5,\"f\":false,\"o\":{\"a\":1},\"l\":[\"a\",\"b\"],\"z\":null}");

        assertThat(fields.text("s")).hasValue("x");
        assertThat(fields.requireText("s")).isEqualTo("x");
        assertThat(fields.number("n")).hasValue(5);
        assertThat(fields.flag("f")).hasValue(false);
        assertThat(fields.object("o")).hasValue(Fields.of("a", 1));
        assertThat(fields.texts("l")).containsExactly("a", "b");
        assertThat(fields.text("z")).isEmpty();
        assertThat(fields.number("z")).isEqualTo(OptionalLong.empty());
        assertThat(fields.flag("z")).isEmpty();
        assertThat(fields.object("z")).isEmpty();
        assertThat(fields.list("z")).isEmpty();
        assertThat(fields.list("missing")).isEmpty();
    }

    @Test
    void namesTheFieldThatIsOfAnotherKind() {
        Fields fields = codec.object("{\"s\":\"x\",\"n\":5,\"d\":1.5,\"h\":92233720368547758080,\"l\":[1]}");

        assertMalformed("n", "n must be a string", () -> fields.text("n"));
        assertMalformed("n", "n must be a string", () -> fields.requireText("n"));
        assertMalformed("no", "no must be a string but is missing", () -> fields.requireText("no"));
        assertMalformed("z", "z must be a string but is null", () -> Fields.of("z", null)
                .requireText("z"));
        assertMalformed("d", "d must be a whole number of at most 64 bits", () -> fields.number("d"));
        assertMalformed("h", "h must be a whole number of at most 64 bits", () -> fields.number("h"));
        assertMalformed("s", "s must be a whole number of at most 64 bits", () -> fields.number("s"));
        assertMalformed("s", "s must be true or false", () -> fields.flag("s"));
        assertMalformed("s", "s must be an object", () -> fields.object("s"));
        assertMalformed("s", "s must be a list", () -> fields.list("s"));
        assertMalformed("l", "l must be a list of strings", () -> fields.texts("l"));
        assertMalformed("l[0]", "l[0] must be an object", () -> fields.objects("l", each -> each));
    }

    @Test
    void namesTheWholePathOfAMalformedFieldWithinAList() {
        Fields fields =
                codec.object("{\"content\":[{\"type\":\"text\",\"text\":\"a\"},{\"type\":\"text\",\"text\":7}]}");

        assertMalformed(
                "content[1].text",
                "content[1].text must be a string",
                () -> fields.objects("content", ContentBlock::of));
    }

    @Property(tries = 500)
    void givesBackEveryText(@ForAll("texts") String text) {
        byte[] json = Fields.of(text, text).toBytes();

        assertThat(codec.object(json).asMap()).containsExactly(Map.entry(text, text));
    }

    @Property(tries = 300)
    void givesBackEveryNumber(@ForAll BigDecimal number) {
        Fields fields = Fields.of("n", number);

        assertThat(codec.object(fields.toString())).isEqualTo(fields);
    }

    /** Every UTF-16 sequence, unpaired surrogates included. */
    @Provide
    Arbitrary<String> texts() {
        Arbitrary<Character> any = Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(3, Arbitraries.chars().all()),
                net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\ud800', '\udfff')),
                net.jqwik.api.Tuple.of(2, Arbitraries.chars().range('\0', '\u007f')));
        return any.list().ofMaxSize(40).map(chars -> {
            StringBuilder text = new StringBuilder();
            chars.forEach(text::append);
            return text.toString();
        });
    }

    private static void assertMalformed(
            String field, String message, org.assertj.core.api.ThrowableAssert.ThrowingCallable read) {
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(read)
                .withMessage(message)
                .satisfies(e -> assertThat(e.field()).isEqualTo(field));
    }
}
