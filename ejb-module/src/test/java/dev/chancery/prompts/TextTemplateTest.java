package dev.chancery.prompts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {
    private final Set<String> missing = new LinkedHashSet<>();

    @Test
    void fillsVariablesOfEveryScript() {
        assertThat(fill(
                        "Dear {{name}}, {{ 客户_1 }} {{größe}} {{{name}}} {{&name}}{{! a remark }}",
                        Map.of("name", "Ann <b>", "客户_1", "王", "größe", 3)))
                .isEqualTo("Dear Ann <b>, 王 3 Ann <b> Ann <b>");
    }

    @Test
    void fillsSectionsByListsRecordsAndConditions() {
        record Item(String name, BigDecimal price) {}
        Map<String, Object> values = Map.of(
                "items", List.of(new Item("pen", new BigDecimal("1E+2")), new Item("ink", new BigDecimal("0.50"))),
                "urgent", true,
                "note", "",
                "claim", new Item("claim", BigDecimal.ONE),
                "words", List.of("a", "b"),
                "day", LocalDate.of(2026, 2, 28),
                "maybe", Optional.of("yes"));

        assertThat(fill(
                        "{{#items}}{{name}}={{price}}{{^-last}}, {{/-last}}{{/items}};"
                                + "{{#urgent}}now{{/urgent}}{{^urgent}}later{{/urgent}};{{#note}}N{{/note}}{{^note}}none{{/note}};"
                                + "{{claim.name}} {{#claim}}{{price}}{{/claim}};{{#words}}<{{.}}>{{/words}};{{day}};{{maybe}}",
                        values))
                .isEqualTo("pen=100, ink=0.50;now;none;claim 1;<a><b>;2026-02-28;yes");
        assertThat(missing).isEmpty();
    }

    @Test
    void neverReadsAValueAsTemplate() {
        String hostile = "{{name}} {{#x}} ${user.home} #{1+1} {{>other}} {{=<% %>=}}";
        assertThat(fill("{{name}}", Map.of("name", hostile))).isEqualTo(hostile);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "name.class",
                "name.bytes",
                "name.length",
                "items.size",
                "items.entrySet",
                "items.0",
                "map.entrySet",
                "map.keySet"
            })
    void reachesNothingBehindAValue(String path) {
        fill("{{" + path + "}}", Map.of("name", "x", "items", List.of("y"), "map", Map.of("a", 1)));
        assertThat(missing).containsExactly(path);
    }

    @Test
    void namesAllThatIsMissing() {
        Map<String, Object> values = new HashMap<>(Map.of("list", List.of(Map.of("a", 1))));
        values.put("empty", null);
        fill(
                "{{one}} {{#two}}x{{/two}} {{^three}}y{{/three}} {{#list}}{{a}}{{b}}{{/list}} {{empty}} {{four.five}}",
                values);
        assertThat(missing).containsExactly("one", "two", "three", "four", "b", "empty");
        assertThat(template("{{a.b}}{{#c}}{{d}}{{/c}}{{a.e}}").needed()).containsExactly("a", "c");
    }

    @Test
    void includesOtherTexts() {
        TextTemplate template = TextTemplate.of(
                "system", "{{>style/legal}} for {{name}}, {{> tone@beta }}", reference -> "[" + reference + " {{by}}]");

        assertThat(template.needed()).containsExactly("by", "name");
        assertThat(template.fill(Map.of("name", "Ann", "by", "us"), missing))
                .isEqualTo("[style/legal us] for Ann, [tone@beta us]");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '\'',
            value = {
                "a {{name, 2, UNCLOSED_TAG",
                "a {{b {{c}}, 2, UNCLOSED_TAG",
                "{{{a}}, 0, UNCLOSED_TAG",
                "{{}}, 0, BAD_NAME",
                "{{1a}}, 0, BAD_NAME",
                "{{a b}}, 0, BAD_NAME",
                "{{a.}}, 0, BAD_NAME",
                "x{{a-b}}, 1, BAD_NAME",
                "{{=<% %>=}}, 0, UNKNOWN_TAG",
                "{{<parent}}, 0, UNKNOWN_TAG",
                "{{$block}}, 0, UNKNOWN_TAG",
                "{{#a}}x, 0, UNCLOSED_SECTION",
                "{{#a}}{{^b}}{{/a}}{{/b}}, 12, STRAY_END",
                "{{/a}}, 0, STRAY_END",
                "{{>}}, 0, BAD_INCLUDE",
                "{{>../etc}}, 0, BAD_INCLUDE",
                "{{>a@B C}}, 0, BAD_INCLUDE"
            })
    void findsDefectsInTheirPlaces(String text, int offset, TemplateDefect.Kind kind) {
        assertThat(TemplateTags.of(text).defects()).first().satisfies(defect -> {
            assertThat(defect.kind()).isEqualTo(kind);
            assertThat(defect.offset()).isEqualTo(offset);
            assertThat(defect.offset() + defect.length()).isLessThanOrEqualTo(text.length());
        });
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> template(text))
                .withMessageContaining(" at character " + offset + ": ")
                .satisfies(e -> assertThat(e.field()).isEqualTo("system"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{ {a} }",
                "}} {",
                "{\"json\": {\"a\": 1}}",
                "{{! {a} }}",
                "{{#a}}{{/a}}",
                "{{ a }}",
                "no tags",
                ""
            })
    void takesWhatIsAllowed(String text) {
        assertThat(TemplateTags.of(text).defects()).isEmpty();
        assertThat(template(text)).isNotNull();
    }

    @Test
    void boundsTextAndResult() {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> template("x".repeat(TextTemplate.LONGEST + 1)))
                .withMessageContaining("200000");
        String large = "x".repeat(1_000_000);
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> fill("{{a}}".repeat(5), Map.of("a", large)))
                .withMessageContaining("4000000");
        List<Integer> many = java.util.Collections.nCopies(1000, 1);
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() ->
                        fill("{{#a}}{{#b}}{{#c}}xxxxx{{/c}}{{/b}}{{/a}}", Map.of("a", many, "b", many, "c", many)))
                .withMessageContaining("4000000");
    }

    @Test
    void includesABoundedNumberOfTexts() {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> TextTemplate.of(
                        "system",
                        "{{>a}}".repeat(30),
                        reference -> reference.name().equals("a") ? "{{>b}}".repeat(30) : "x"))
                .withMessageContaining("more than 500 texts");
    }

    @Test
    void refusesValuesThatAreNoData() {
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PlainValues.of(Map.of("a", Map.of("b", Arrays.asList("x", new Object())))))
                .withMessageStartingWith("a.b[1] must be text");
        Map<String, Object> itself = new HashMap<>();
        itself.put("again", itself);
        assertThatExceptionOfType(InvalidPromptException.class)
                .isThrownBy(() -> PlainValues.of(itself))
                .withMessageContaining("deeper than 20");
    }

    private String fill(String text, Map<String, ?> values) {
        return template(text).fill(PlainValues.of(values), missing);
    }

    private static TextTemplate template(String text) {
        return TextTemplate.of("system", text, reference -> {
            throw new AssertionError("includes nothing");
        });
    }
}
