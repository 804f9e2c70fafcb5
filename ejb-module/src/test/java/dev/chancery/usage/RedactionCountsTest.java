package dev.chancery.usage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RedactionCountsTest {
    @Test
    void areOneTextInTheOrderOfTheNames() {
        Map<String, Integer> counts = Map.of("EMAIL", 1, "CARD", 12);

        assertThat(RedactionCounts.text(counts)).isEqualTo("CARD=12,EMAIL=1");
        assertThat(RedactionCounts.of("CARD=12,EMAIL=1")).isEqualTo(counts);
        assertThat(RedactionCounts.text(Map.of())).isNull();
        assertThat(RedactionCounts.of(null)).isEmpty();
    }

    @Test
    void fitIntoTheColumnAndStayReadable() {
        Map<String, Integer> many = IntStream.range(100, 200)
                .boxed()
                .collect(Collectors.toMap(i -> "K".repeat(29) + i, i -> Integer.MAX_VALUE));

        String text = RedactionCounts.text(many);
        assertThat(text).hasSizeBetween(1900, 2000);
        assertThat(many.entrySet()).containsAll(RedactionCounts.of(text).entrySet());
    }
}
