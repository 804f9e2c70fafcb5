package dev.chancery.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonSchemasTest {
    enum Urgency {
        LOW,
        HIGH {
            @Override
            public String toString() {
                return "not its name";
            }
        }
    }

    record Address(@Description("In full") String street, int number) {}

    record Claim(
            String holder,
            @Description("When it must be answered") LocalDate due,
            Urgency urgency,
            List<Address> addresses,
            Optional<String> note,
            Map<String, Double> amounts) {}

    record Simple(
            boolean a,
            Boolean b,
            int c,
            Long d,
            short e,
            BigInteger f,
            double g,
            Float h,
            BigDecimal i,
            Instant j,
            CharSequence k,
            Object l) {}

    record Lists(String[] a, int[][] b, Set<Urgency> c, List<List<Boolean>> d, Optional<List<Integer>> e) {}

    record Self(String name, List<Self> children) {}

    record Left(Optional<Right> right) {}

    record Right(Map<String, Left> left) {}

    record Twice(Address home, Address work) {}

    record Odd(Thread thread) {}

    record Keys(Map<Integer, String> map) {}

    record Generic<T>(T value) {}

    record Wild(List<?> list) {}

    record RawList(@SuppressWarnings("rawtypes") List list) {}

    record Nothing() {}

    @Test
    void describesARecord() {
        assertSchema(
                Claim.class,
                "{'type':'object','properties':{'holder':{'type':'string'},"
                        + "'due':{'type':'string','format':'date','description':'When it must be answered'},"
                        + "'urgency':{'type':'string','enum':['LOW','HIGH']},"
                        + "'addresses':{'type':'array','items':{'type':'object','properties':{"
                        + "'street':{'type':'string','description':'In full'},'number':{'type':'integer'}},"
                        + "'required':['street','number'],'additionalProperties':false}},"
                        + "'note':{'type':'string'},"
                        + "'amounts':{'type':'object','additionalProperties':{'type':'number'}}},"
                        + "'required':['holder','due','urgency','addresses','amounts'],'additionalProperties':false}");
    }

    @Test
    void knowsTheSimpleTypes() {
        assertSchema(
                Simple.class,
                "{'type':'object','properties':{'a':{'type':'boolean'},'b':{'type':'boolean'},'c':{'type':'integer'},"
                        + "'d':{'type':'integer'},'e':{'type':'integer'},'f':{'type':'integer'},'g':{'type':'number'},"
                        + "'h':{'type':'number'},'i':{'type':'number'},'j':{'type':'string','format':'date-time'},"
                        + "'k':{'type':'string'},'l':{}},"
                        + "'required':['a','b','c','d','e','f','g','h','i','j','k','l'],'additionalProperties':false}");
    }

    @Test
    void knowsListsAndArrays() {
        assertSchema(
                Lists.class,
                "{'type':'object','properties':{'a':{'type':'array','items':{'type':'string'}},"
                        + "'b':{'type':'array','items':{'type':'array','items':{'type':'integer'}}},"
                        + "'c':{'type':'array','items':{'type':'string','enum':['LOW','HIGH']}},"
                        + "'d':{'type':'array','items':{'type':'array','items':{'type':'boolean'}}},"
                        + "'e':{'type':'array','items':{'type':'integer'}}},"
                        + "'required':['a','b','c','d'],'additionalProperties':false}");
    }

    @Test
    void takesTheSameTypeTwiceWhereItIsNotWithinItself() {
        assertThat(JsonSchemas.of(Twice.class)
                        .object("properties")
                        .orElseThrow()
                        .names())
                .containsExactly("home", "work");
    }

    @Test
    void knowsARecordWithoutComponents() {
        assertSchema(Nothing.class, "{'type':'object','properties':{},'required':[],'additionalProperties':false}");
    }

    @Test
    void givesTheSameTextEveryTime() {
        assertThat(JsonSchemas.of(Claim.class))
                .hasToString(JsonSchemas.of(Claim.class).toString());
    }

    @Test
    void refusesRecursion() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.of(Self.class))
                .withMessage("a recursive type has no schema: " + Self.class.getName());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.of(Left.class))
                .withMessage("a recursive type has no schema: " + Left.class.getName());
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                Odd.class,
                Keys.class,
                Generic.class,
                Wild.class,
                RawList.class,
                Thread.class,
                void.class,
                Map.class
            })
    void refusesTypesThatHaveNoSchema(Type type) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> JsonSchemas.of(type))
                .withMessageStartingWith("no schema can be derived from ");
    }

    private static void assertSchema(Type type, String json) {
        assertThat(JsonSchemas.of(type)).hasToString(json.replace('\'', '"'));
    }
}
