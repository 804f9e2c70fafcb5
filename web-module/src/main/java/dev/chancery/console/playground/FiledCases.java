package dev.chancery.console.playground;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** The cases that stand in a file as well: those that were read from one, or written to one. */
final class FiledCases {
    private record Content(Map<String, String> values, String expected) {
        private boolean isBlank() {
            return values.isEmpty() && expected.isBlank();
        }
    }

    private Set<Content> filed = Set.of();

    /** These stand in a file now, as they are. */
    void file(List<TestCase> cases) {
        filed = contents(cases);
    }

    /** Whether something goes with the page: a case that stands in no file, or an answer, with or without a grade. */
    boolean losesSomething(List<TestCase> cases) {
        return cases.stream().anyMatch(TestCase::isAnswered) || !filed.containsAll(contents(cases));
    }

    private static Set<Content> contents(List<TestCase> cases) {
        return cases.stream()
                .map(FiledCases::content)
                .filter(content -> !content.isBlank())
                .collect(Collectors.toSet());
    }

    private static Content content(TestCase each) {
        return new Content(
                each.values().entrySet().stream()
                        .filter(value -> !value.getValue().isBlank())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)),
                each.expected());
    }
}
