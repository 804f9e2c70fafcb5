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
        assertThat(ParametersQuery.read(ParametersQuery.of(List.of(parameters))))
                .containsExactly(parameters);
        assertThat(ParametersQuery.of(List.of(parameters)).getQueryString())
                .contains("model=claude-x", "max_tokens=12", "effort=high", "thinking=enabled", "budget_tokens=4096");
    }

    @Test
    void keepsPanesApart() {
        Parameters first = new Parameters("claude-x", 12, "high", ThinkingChoice.BUDGET, 4096, List.of());
        List<Parameters> panes = List.of(first, Parameters.DEFAULT, first.stopSequences(List.of()));
        assertThat(ParametersQuery.read(ParametersQuery.of(panes))).isEqualTo(panes);
        assertThat(ParametersQuery.of(panes).getQueryString()).contains("3.model=claude-x", "panes=3");
    }

    @Test
    void saysNothingOfDefaultsAndTexts() {
        assertThat(ParametersQuery.of(List.of(Parameters.DEFAULT.stopSequences(List.of("secret"))))
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
                "panes=0",
                "panes=-3",
                "panes=x",
                "x=y&x=z"
            })
    void passesOverWhatCannotBe(String query) {
        assertThat(ParametersQuery.read(QueryParameters.fromString(query))).containsExactly(Parameters.DEFAULT);
    }
}
