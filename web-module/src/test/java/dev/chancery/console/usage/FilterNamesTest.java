package dev.chancery.console.usage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.chancery.console.kit.Query;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FilterNamesTest {
    private static final Query FAILED = Query.empty().with("outcome", "failed").with("tag", "a&b=c");

    @Test
    void keepsFiltersUnderTheirNames() {
        FilterNames names = FilterNames.NONE.with(" Failed \"ones\" ", FAILED.with("row", "a-1"));
        FilterNames read = FilterNames.read(names.text());
        assertThat(read.names()).containsExactly("Failed \"ones\"");
        assertThat(read.filter("Failed \"ones\"")).as("without the row").isEqualTo(FAILED);
        assertThat(read.without("Failed \"ones\"").names()).isEmpty();
        assertThat(read.filter("another")).isEqualTo(Query.empty());
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "null", "[]", "{", "1", "{\"a\":1}", "{\"a\":{}}"})
    void whatCannotBeReadIsNotThere(String stored) {
        assertThat(FilterNames.read(stored).names()).isEmpty();
    }

    @Test
    void refusesANameThatIsNoneOrTooLongAndTooMany() {
        assertThatThrownBy(() -> FilterNames.NONE.with("  ", FAILED)).hasMessage("name must have 1 to 60 characters.");
        assertThatThrownBy(() -> FilterNames.NONE.with("x".repeat(61), FAILED))
                .hasMessage("name must have 1 to 60 characters.");
        FilterNames full = FilterNames.NONE;
        for (int i = 0; i < 50; i++) {
            full = full.with("filter " + i, FAILED);
        }
        FilterNames most = full;
        assertThat(most.with("filter 7", Query.empty()).names()).hasSize(50);
        assertThatThrownBy(() -> most.with("one more", FAILED)).isInstanceOf(InvalidFilterNameException.class);
    }
}
