package dev.chancery.guardrails;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Ten thousand lines, half of them Chinese: everything planted is found where it stands, and nothing else. */
class GeneratedLinesTest {
    private static final int LINES = 10_000;
    private static final Redactor ALL = Redactors.all();

    @Test
    void findsAllThatWasPlantedAndNothingElse() {
        Samples samples = new Samples(20260214);
        Stream<String> wrong = Stream.generate(() -> Line.of(samples))
                .limit(LINES)
                .filter(line -> !found(line.text()).equals(line.planted()))
                .map(line -> line.text() + "\n  planted " + line.planted() + "\n  found " + found(line.text()));

        assertThat(wrong).isEmpty();
    }

    @Test
    void findsTheSameInTheContentOfJsonStrings() {
        Samples samples = new Samples(20260214);
        Stream<String> wrong = Stream.generate(() -> Line.of(samples))
                .limit(LINES)
                .filter(line -> !inJson(line).equals(values(line.text(), line.planted())))
                .map(line -> line.text() + "\n  planted " + line.planted() + "\n  found " + inJson(line));

        assertThat(wrong).isEmpty();
    }

    @Test
    void findsEachKindBehindEachEscape() {
        Samples samples = new Samples(3);
        for (int i = 0; i < 1000; i++) {
            SensitiveKind kind = samples.any(SensitiveKind.builtIn());
            String escape = samples.any(List.of("\\n", "\\r", "\\t", "\\b", "\\f", "\\r\\n", "\\u000b", "\\u001F"));
            String value = samples.secrets().get(kind).get();
            String text = kind == SensitiveKind.URL_PASSWORD
                    ? "x" + escape + "ftp://ada:" + value + "@example.org" + escape
                    : "x" + escape + value + escape + "x";

            assertThat(values(text, found(text))).as(text).containsExactly(kind + " " + value);
        }
    }

    /** What is found when the line, each part of it a line of its own, is the content of a JSON string. */
    private static List<String> inJson(Line line) {
        String json = JsonEscapes.of(line.text().replace("\t", "\n").replace("; ", ";\n"));
        return values(json, found(json));
    }

    private static List<String> values(String text, List<Hit> hits) {
        return hits.stream()
                .map(hit -> hit.kind() + " " + text.substring(hit.start(), hit.end()))
                .toList();
    }

    @Test
    void plantsEveryKind() {
        Samples samples = new Samples(20260214);
        Map<SensitiveKind, Integer> planted = new HashMap<>();
        Stream.generate(() -> Line.of(samples))
                .limit(LINES)
                .flatMap(line -> line.planted().stream())
                .forEach(hit -> planted.merge(hit.kind(), 1, Integer::sum));

        assertThat(planted.keySet()).containsExactlyInAnyOrderElementsOf(SensitiveKind.builtIn());
        assertThat(planted.values()).allMatch(count -> count > 900);
    }

    @Test
    void restoresEveryLine() {
        Samples samples = new Samples(7);
        Stream<String> lines =
                Stream.generate(() -> Line.of(samples)).limit(LINES).map(Line::text);

        assertThat(lines).allSatisfy(line -> {
            RedactedText redacted = ALL.redact(line);
            assertThat(redacted.vault().restore(redacted.text())).isEqualTo(line);
        });
    }

    private static List<Hit> found(String text) {
        Overlaps hits = new Overlaps(text);
        ALL.find(text, hits::add);
        return hits.resolved();
    }
}
