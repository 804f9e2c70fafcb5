package dev.chancery.console.playground;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.router.QueryParameters;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersQueryTest {
    @Test
    void comesBackAsItWentOut() {
        Parameters parameters = new Parameters("claude-x", 12, "high", ThinkingChoice.BUDGET, 4096, List.of());
        assertThat(ParametersQuery.read(ParametersQuery.of(parameters))).isEqualTo(parameters);
        assertThat(ParametersQuery.of(parameters).getQueryString())
                .contains("model=claude-x", "max_tokens=12", "effort=high", "thinking=enabled", "budget_tokens=4096");
    }

    @Test
    void saysNothingOfDefaultsAndTexts() {
        assertThat(ParametersQuery.of(Parameters.DEFAULT.stopSequences(List.of("secret")))
                        .getQueryString())
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "max_tokens=-1",
                "max_tokens=99999999999",
                "max_tokens=a",
                "effort=%3Cscript%3E",
                "thinking=what",
                "model=%0Ax",
                "model=",
                "budget_tokens=3",
                "x=y&x=z"
            })
    void passesOverWhatCannotBe(String query) {
        assertThat(ParametersQuery.read(QueryParameters.fromString(query))).isEqualTo(Parameters.DEFAULT);
    }
}
