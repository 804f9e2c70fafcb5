package dev.chancery.batches;

import dev.chancery.json.JsonCodec;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import dev.chancery.prices.Consumption;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiFunction;

/** Adds up what the answers of a batch used, line after line. Not thread-safe. */
final class BatchTally {
    private static final JsonCodec JSON = new JsonCodec();

    private final BiFunction<String, Consumption, Optional<BigDecimal>> price;
    private final TreeMap<String, BatchUse> models = new TreeMap<>();

    /** @param price of what a model used in a batch, empty where there is none */
    BatchTally(BiFunction<String, Consumption, Optional<BigDecimal>> price) {
        this.price = price;
    }

    /**
     * Counts one line of the results; only what was answered is billed.
     *
     * @throws UnreadableAnswerException when it is none: a sum without it would look whole
     */
    void line(String line) {
        if (!line.isBlank()) {
            Fields result = JSON.object(line).object("result").orElse(Fields.empty());
            if (result.text("type").equals(Optional.of("succeeded"))) {
                answer(result.object("message").orElse(Fields.empty()));
            }
        }
    }

    /** By model. */
    List<BatchUse> uses() {
        return List.copyOf(models.values());
    }

    private void answer(Fields fields) {
        String model = fields.text("model").orElse("");
        BatchUse before = models.getOrDefault(model, new BatchUse(model, 0, 0, 0, BigDecimal.ZERO));
        models.put(model, consumption(fields).map(used -> plus(before, used)).orElseGet(() -> unknown(before)));
    }

    private static Optional<Consumption> consumption(Fields fields) {
        try {
            Usage usage = new Usage(fields.object("usage").orElse(Fields.empty()));
            StopReason stopped = fields.text("stop_reason").map(StopReason::new).orElse(null);
            return Consumption.of(usage, stopped).map(Consumption::inBatch);
        } catch (MalformedFieldException e) {
            return Optional.empty();
        }
    }

    private BatchUse plus(BatchUse before, Consumption used) {
        BigDecimal sum = before.cost() == null
                ? null
                : price.apply(before.model(), used).map(before.cost()::add).orElse(null);
        return new BatchUse(
                before.model(),
                before.requests() + 1,
                before.inputTokens() + used.prompt(),
                before.outputTokens() + used.output(),
                sum);
    }

    /** What cannot be told is not free either. */
    private static BatchUse unknown(BatchUse before) {
        return new BatchUse(before.model(), before.requests() + 1, before.inputTokens(), before.outputTokens(), null);
    }
}
