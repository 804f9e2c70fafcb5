package dev.chancery.batches;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.prices.Consumption;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class BatchTallyTest {
    private final List<Consumption> priced = new ArrayList<>();
    private final BatchTally tally = new BatchTally((model, used) -> {
        priced.add(used);
        return model.equals("unpriced") ? Optional.empty() : Optional.of(new BigDecimal("0.5"));
    });

    private static String answered(String model, String usage) {
        return "{\"custom_id\":\"a\",\"result\":{\"type\":\"succeeded\",\"message\":{\"model\":\"" + model
                + "\",\"content\":[],\"usage\":" + usage + "}}}";
    }

    @Test
    void addsUpEachModelAtTheTermsOfBatches() {
        tally.line(answered("b", "{\"input_tokens\":10,\"cache_read_input_tokens\":5,\"output_tokens\":2}"));
        tally.line(answered("a", "{\"input_tokens\":1,\"output_tokens\":2}"));
        tally.line("");
        tally.line(answered("b", "{\"input_tokens\":20,\"output_tokens\":3}"));

        assertThat(tally.uses())
                .containsExactly(
                        new BatchUse("a", 1, 1, 2, new BigDecimal("0.5")),
                        new BatchUse("b", 2, 35, 5, new BigDecimal("1.0")));
        assertThat(priced).hasSize(3).allMatch(Consumption::batch);
    }

    @Test
    void leavesOutWhatWasNotAnswered() {
        tally.line("{\"custom_id\":\"a\",\"result\":{\"type\":\"expired\"}}");
        tally.line("{\"custom_id\":\"a\",\"result\":{\"type\":\"errored\",\"error\":{}}}");

        assertThat(tally.uses()).isEmpty();
    }

    @Test
    void hasNoCostWhereOneIsUnknown() {
        tally.line(answered("a", "{\"input_tokens\":1,\"output_tokens\":2}"));
        tally.line(answered("a", "{}"));
        tally.line(answered("unpriced", "{\"input_tokens\":1,\"output_tokens\":2}"));

        assertThat(tally.uses())
                .containsExactly(new BatchUse("a", 2, 1, 2, null), new BatchUse("unpriced", 1, 1, 2, null));
    }

    @Test
    void isNoSumWithoutALine() {
        assertThatExceptionOfType(UnreadableAnswerException.class)
                .isThrownBy(() -> tally.line("{\"custom_id\":\"a\",\"resu"));
        assertThatExceptionOfType(MalformedFieldException.class)
                .isThrownBy(() -> tally.line("{\"custom_id\":\"a\",\"result\":7}"));
    }
}
