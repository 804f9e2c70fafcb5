package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.Fields;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class YamlTest {
    @Property(tries = 2000)
    void readsWhatItWrote(@ForAll("objects") Fields fields) {
        String yaml = YamlWriter.write(fields);
        Fields read = YamlReader.read(yaml).fields();
        assertThat(read).isEqualTo(fields);
        assertThat(YamlWriter.write(read)).isEqualTo(yaml);
    }

    @Property(tries = 3000)
    void keepsEveryText(@ForAll("texts") String text) {
        Fields fields = Fields.of("text", text, "list", List.of(text, List.of(text)))
                .with("inner", Fields.of("deep", text))
                .with("items", List.of(Fields.of("a", text, "b", text)));
        assertThat(YamlReader.read(YamlWriter.write(fields)).fields()).isEqualTo(fields);
    }

    @ParameterizedTest
    @ValueSource(ints = {1024, 1025, 2048, 2050, 4096, 8192})
    void readsPairsOfSurrogatesAtAnyPlace(int around) {
        for (int length = around - 20; length < around + 20; length++) {
            Fields fields = Fields.of("text", "x".repeat(length) + "\uD83D\uDE00".repeat(3000));
            assertThat(YamlReader.read(YamlWriter.write(fields)).fields()).isEqualTo(fields);
        }
    }

    @Provide
    Arbitrary<String> texts() {
        Arbitrary<String> any = Arbitraries.strings().all().ofMaxLength(30);
        Arbitrary<String> awkward = Arbitraries.of(
                        "\n",
                        " ",
                        "\t",
                        "\r",
                        ":",
                        "#",
                        "-",
                        "'",
                        "\"",
                        "\\",
                        "|",
                        ">",
                        "{",
                        "}",
                        "[",
                        "]",
                        "&",
                        "*",
                        "!",
                        "%",
                        "@",
                        "`",
                        "~",
                        "null",
                        "true",
                        "1",
                        "1e3",
                        ".",
                        "...",
                        "---",
                        "信",
                        "ع",
                        "é",
                        "\u0301",
                        "\uD83D\uDE00",
                        "\u2028",
                        "\u0085",
                        "\uFEFF",
                        "\u0000",
                        "\u007F",
                        "\uFFFE",
                        "a",
                        "b")
                .list()
                .ofMaxSize(12)
                .map(parts -> String.join("", parts));
        Arbitrary<String> lines = Arbitraries.of(
                        "", " ", "a", " a", "a ", "\ta", "a\t", "# a", "- a", "信: b", "---", "...")
                .list()
                .ofMaxSize(6)
                .map(parts -> String.join("\n", parts));
        Arbitrary<String> scripts = Arbitraries.strings().ofMaxLength(200).withCharRange('\u0370', '\uD7FF');
        return Arbitraries.oneOf(any, awkward, lines, scripts);
    }

    @Provide
    Arbitrary<Fields> objects() {
        return values(3).list().ofMaxSize(4).flatMap(values -> texts().set()
                .ofSize(values.size())
                .map(names -> {
                    Fields fields = Fields.empty();
                    int i = 0;
                    for (String name : names) {
                        fields = fields.with(name, values.get(i++));
                    }
                    return fields.with("last", true);
                }));
    }

    private Arbitrary<Object> values(int depth) {
        Arbitrary<Object> scalars = Arbitraries.oneOf(
                texts().map(text -> (Object) text),
                Arbitraries.longs().map(number -> (Object) number),
                Arbitraries.bigDecimals().ofScale(5).map(number -> (Object) number),
                Arbitraries.of(
                        true, false, new BigDecimal("1E+30"), new BigDecimal("0.10"), Fields.empty(), List.of()));
        if (depth == 0) {
            return scalars.injectNull(0.1);
        }
        Arbitrary<Object> lists = values(depth - 1).list().ofMaxSize(3).map(list -> (Object) list);
        Arbitrary<Object> objects = values(depth - 1).map(value -> (Object) Fields.of("name", value, "other", value));
        return Arbitraries.oneOf(scalars, lists, objects).injectNull(0.1);
    }

    @Test
    void standsAsPeopleWriteIt() {
        Fields fields = Fields.of("name", "claims/分诊", "share", 5)
                .with("on", "no")
                .with("tags", List.of("a b", "1", ""))
                .with("system", "Be brief. \n\n\tUse {{#each}}: all\n")
                .with("messages", List.of(Fields.of("role", "user", "content", "One\nTwo")));
        assertThat(YamlWriter.write(fields)).isEqualTo("""
                        name: claims/分诊
                        share: 5
                        "on": "no"
                        tags:
                        - a b
                        - "1"
                        - ""
                        system: |
                          Be brief.\s

                          \tUse {{#each}}: all
                        messages:
                        - role: user
                          content: |-
                            One
                            Two
                        """);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a: &x 1",
                "a: 1\nb: *x",
                "a: &x [1]\nb: *x",
                "a: !!java.net.URL [http://x]",
                "a: !!str 1",
                "!t\na: 1",
                "a: {&k k: 1}",
                "? &x [a]\n: 1"
            })
    void refusesAnchorsAliasesAndTags(String yaml) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> YamlReader.read(yaml))
                .withMessageContaining("must have no anchor (&), alias (*) or tag (!)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "# nothing",
                "- a",
                "text",
                "a: 1\na: 2",
                "a: 1\n---\nb: 1",
                "a: [",
                "a: 'x",
                "a:\n\tb: 1",
                "[a]: 1",
                "a: .inf",
                "a: .nan",
                "a: 1e99999999999",
                "\u0000",
                "a: \"\\q\"",
                "a: b: c",
                "%YAML 3.0\n---\na: 1"
            })
    void refusesWhatIsNoSuchDocument(String yaml) {
        assertThatExceptionOfType(InvalidPromptException.class).isThrownBy(() -> YamlReader.read(yaml));
    }

    @Test
    void isBounded() {
        String deep = "a: " + "[".repeat(50_000);
        refused(deep, "nested deeper than 100");
        refused("a: " + "{a: ".repeat(50_000), "nested deeper than 100");
        refused("a: 1" + "0".repeat(100_000), "too long for a number");
        refused("a: " + "x".repeat(2_000_001), "must have at most 2000000 characters");
        refused("secret: hidden\nb: 'secret text", "file (line 2) is no YAML: ");
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> YamlReader.read("b: @secret text"))
                .withMessageNotContaining("secret text");
    }

    private static void refused(String yaml, String message) {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> YamlReader.read(yaml))
                .withMessageContaining(message);
    }
}
