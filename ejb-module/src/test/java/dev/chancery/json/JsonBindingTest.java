package dev.chancery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.chancery.messages.Fields;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBindingTest {
    public enum Urgency {
        LOW,
        HIGH
    }

    public record Address(String street, int number) {}

    public record Claim(
            String holder,
            Urgency urgency,
            LocalDate due,
            Instant at,
            List<Address> addresses,
            Optional<String> note,
            Map<String, BigDecimal> amounts,
            boolean open) {}

    public record Numbers(int i, long l, short s, double d) {}

    public record Maybe(Optional<Integer> number, Optional<Address> address) {}

    public record Anything(Object value) {}

    private static final String CLAIM = "{'holder':'Grüße 🌍','urgency':'HIGH','due':'2026-11-21',"
            + "'at':'2026-11-21T10:00:00Z','addresses':[{'street':'S','number':7}],'note':'n',"
            + "'amounts':{'a':1.50,'b':2},'open':true}";

    private final JsonBinding binding = new JsonBinding();

    @AfterEach
    void close() {
        binding.close();
    }

    @Test
    void readsARecord() {
        assertThat(read(CLAIM, Claim.class))
                .isEqualTo(new Claim(
                        "Grüße 🌍",
                        Urgency.HIGH,
                        LocalDate.of(2026, 11, 21),
                        Instant.parse("2026-11-21T10:00:00Z"),
                        List.of(new Address("S", 7)),
                        Optional.of("n"),
                        Map.of("a", new BigDecimal("1.50"), "b", new BigDecimal("2")),
                        true));
    }

    @Test
    void readsWhatMayBeMissing() {
        assertThat(read("{}", Maybe.class)).isEqualTo(new Maybe(Optional.empty(), Optional.empty()));
        assertThat(read("{'number':null,'address':null}", Maybe.class))
                .isEqualTo(new Maybe(Optional.empty(), Optional.empty()));
        assertThat(read("{'number':5,'address':{'street':'s','number':1}}", Maybe.class))
                .isEqualTo(new Maybe(Optional.of(5), Optional.of(new Address("s", 1))));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'street':'s'}                             | number is missing",
                "{'number':1}                               | street is missing",
                "{'street':'s','number':null}               | number must be of type integer",
                "{'street':null,'number':1}                 | street must be of type string",
                "{'street':'s','number':'1'}                | number must be of type integer",
                "{'street':'s','number':1.5}                | number must be of type integer",
                "{'street':'s','number':true}               | number must be of type integer",
                "{'street':7,'number':1}                    | street must be of type string",
                "{'street':'s','number':1,'city':'c'}       | city is not asked for",
                "{'Street':'s','number':1}                  | street is missing",
            })
    void namesTheFieldThatDoesNotFit(String json, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json, Address.class))
                .withMessage(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'urgency':'HIGH'   | 'urgency':'high'                 | urgency must be one of [LOW, HIGH]",
                "'urgency':'HIGH'   | 'urgency':''                     | urgency must be one of [LOW, HIGH]",
                "'number':7         | 'number':'7'                     | addresses[0].number must be of type integer",
                "'number':7         | 'x':7                            | addresses[0].number is missing",
                "'a':1.50           | 'a':'1.50'                       | amounts.a must be of type number",
                "'open':true        | 'open':'true'                    | open must be of type boolean",
                "'addresses':[      | 'addresses':[null,               | addresses[0] must be of type object",
            })
    void namesTheFieldHoweverDeepItIs(String right, String wrong, String message) {
        String json = CLAIM.replace(right, wrong);
        assertThat(json).isNotEqualTo(CLAIM);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json, Claim.class))
                .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-13-01", "soon", "canary-text"})
    void refusesDatesThatAreNoneWithoutShowingThem(String date) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(CLAIM.replace("2026-11-21'", date + "'"), Claim.class))
                .satisfies(e ->
                        assertThat(e.getMessage()).startsWith("does not fit ").doesNotContain(date));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{'i':2147483648,'l':1,'s':1,'d':1}",
                "{'i':-2147483649,'l':1,'s':1,'d':1}",
                "{'i':1,'l':9223372036854775808,'s':1,'d':1}",
                "{'i':1,'l':1,'s':32768,'d':1}",
                "{'i':1e10,'l':1,'s':1,'d':1}",
                "{'i':1e999999999,'l':1,'s':1,'d':1}",
                "{'i':1,'l':1e999999999,'s':1,'d':1}"
            })
    @Timeout(180)
    void doesNotWrapNumbersThatAreTooLarge(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> read(json, Numbers.class));
    }

    public record Deep(List<Optional<Integer>> list, Map<String, short[]> map, Optional<Address> address) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'list':[1]    | 'list':[1,3000000000]    | list[1] must be a whole number of at most 32 bits",
                "'a':[2]       | 'a':[2,-32769]           | map.a[1] must be a whole number of at most 16 bits",
                "'number':3    | 'number':1e10            | address.number must be a whole number of at most 32 bits",
            })
    void namesANumberThatIsTooLargeHoweverDeepItIs(String right, String wrong, String message) {
        String json = "{'list':[1],'map':{'a':[2]},'address':{'street':'s','number':3}}";
        assertThat(read(json, Deep.class)).isInstanceOf(Deep.class);

        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json.replace(right, wrong), Deep.class))
                .withMessage(message);
    }

    @Test
    void takesTheLargestNumbersThatFit() {
        assertThat(read("{'i':2147483647,'l':9223372036854775807,'s':32767,'d':1e300}", Numbers.class))
                .isEqualTo(new Numbers(Integer.MAX_VALUE, Long.MAX_VALUE, Short.MAX_VALUE, 1e300));
        assertThat(read("{'i':-2147483648,'l':-9223372036854775808,'s':-32768,'d':-1}", Numbers.class))
                .isEqualTo(new Numbers(Integer.MIN_VALUE, Long.MIN_VALUE, Short.MIN_VALUE, -1));
    }

    @Test
    void refusesASingleValueThatIsTooLarge() {
        assertThatIllegalArgumentException().isThrownBy(() -> binding.readValue(3_000_000_000L, int.class));
    }

    @Test
    void takesWholeNumbersHoweverTheyAreWritten() {
        assertThat(read("{'i':5.0,'l':1e3,'s':-0,'d':7}", Numbers.class)).isEqualTo(new Numbers(5, 1000, (short) 0, 7));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no json", "[]", "{} {}", "```json\n{}\n```", "null"})
    void refusesWhatIsNoObject(String json) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> read(json, Address.class))
                .withMessage("is no JSON object");
    }

    @Test
    void readsSingleValues() throws Exception {
        assertThat(binding.readValue("text \"quoted\"", String.class)).isEqualTo("text \"quoted\"");
        assertThat(binding.readValue(5L, int.class)).isEqualTo(5);
        assertThat(binding.readValue(5L, Long.class)).isEqualTo(5L);
        assertThat(binding.readValue(new BigDecimal("0.5"), double.class)).isEqualTo(0.5);
        assertThat(binding.readValue(true, boolean.class)).isEqualTo(true);
        assertThat(binding.readValue("HIGH", Urgency.class)).isEqualTo(Urgency.HIGH);
        assertThat(binding.readValue("2026-11-21", LocalDate.class)).isEqualTo(LocalDate.of(2026, 11, 21));
        assertThat(binding.readValue(Fields.of("street", "s", "number", 1), Address.class))
                .isEqualTo(new Address("s", 1));
        assertThat(binding.readValue(List.of("a", "b"), genericType("strings"))).isEqualTo(List.of("a", "b"));
        assertThat(binding.readValue(List.of(Fields.of("street", "s", "number", 1)), genericType("addresses")))
                .isEqualTo(List.of(new Address("s", 1)));
        assertThat(binding.readValue("x", genericType("maybe"))).isEqualTo(Optional.of("x"));
        assertThat(binding.readValue(null, genericType("maybe"))).isEqualTo(Optional.empty());
        assertThat(binding.readValue(null, String.class)).isNull();
    }

    @Test
    void writesObjectsAsJsonAndTextAsItIs() {
        assertThat(binding.write("plain")).isEqualTo("plain");
        assertThat(binding.write(new Address("s", 1))).isEqualTo("{\"number\":1,\"street\":\"s\"}");
        assertThat(binding.write(List.of(1, 2))).isEqualTo("[1,2]");
        assertThat(binding.write(Map.of("a", true))).isEqualTo("{\"a\":true}");
        assertThat(binding.write(7)).isEqualTo("7");
    }

    @SuppressWarnings("unused")
    private interface Types {
        List<String> strings();

        List<Address> addresses();

        Optional<String> maybe();
    }

    private static Type genericType(String method) throws NoSuchMethodException {
        return Types.class.getDeclaredMethod(method).getGenericReturnType();
    }

    private Object read(String json, Type type) {
        return binding.read(json.replace('\'', '"'), type);
    }
}
