package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.json.Json;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a model was used for on a day. Batches cost half. */
final class ModelUse {

    private static final BigDecimal CENTS_A_TOKEN_AT_A_DOLLAR = new BigDecimal("0.0001");
    private static final BigDecimal HALF = new BigDecimal("0.5");
    private static final BigDecimal WRITE_5M = new BigDecimal("1.25");
    private static final BigDecimal WRITE_1H = BigDecimal.valueOf(2);
    private static final BigDecimal READ = new BigDecimal("0.1");

    private final String model;
    private final Sum standard = new Sum();
    private final Sum batched = new Sum();

    ModelUse(String model) {
        this.model = model;
    }

    void add(Usage usage) {
        (usage.batched() ? batched : standard).add(usage);
    }

    Object usage() {
        Sum all = standard.plus(batched);
        Map<String, Object> json = Json.object("uncached_input_tokens", all.input, "cache_read_input_tokens", all.read);
        json.put(
                "cache_creation",
                Json.object("ephemeral_5m_input_tokens", all.written5m, "ephemeral_1h_input_tokens", all.written1h));
        json.put("output_tokens", all.output);
        json.put("server_tool_use", Json.object("web_search_requests", 0));
        json.put("model", model);
        json.put("api_key_id", null);
        json.put("workspace_id", null);
        json.put("service_tier", null);
        json.put("context_window", null);
        return json;
    }

    List<Object> costs() {
        BigDecimal price = BigDecimal.valueOf(dollarsAMillion());
        List<Object> costs = new ArrayList<>();
        if (!standard.isEmpty()) {
            costs.addAll(costs(standard, "standard", price));
        }
        if (!batched.isEmpty()) {
            costs.addAll(costs(batched, "batch", price.multiply(HALF)));
        }
        return costs;
    }

    private List<Object> costs(Sum sum, String tier, BigDecimal price) {
        return List.of(
                cost(tier, "uncached_input_tokens", sum.input, price),
                cost(tier, "cache_creation.ephemeral_5m_input_tokens", sum.written5m, price.multiply(WRITE_5M)),
                cost(tier, "cache_creation.ephemeral_1h_input_tokens", sum.written1h, price.multiply(WRITE_1H)),
                cost(tier, "cache_read_input_tokens", sum.read, price.multiply(READ)),
                cost(tier, "output_tokens", sum.output, price.multiply(BigDecimal.valueOf(5))));
    }

    /** Of input; output costs five times as much. */
    private long dollarsAMillion() {
        if (model.startsWith("claude-opus")) {
            return 5;
        }
        if (model.startsWith("claude-haiku")) {
            return 1;
        }
        return model.startsWith("claude-sonnet-5") ? 2 : 3;
    }

    private Object cost(String tier, String tokens, long count, BigDecimal price) {
        BigDecimal cents = price.multiply(CENTS_A_TOKEN_AT_A_DOLLAR).multiply(BigDecimal.valueOf(count));
        Map<String, Object> json = Json.object(
                "currency", "USD", "amount", cents.stripTrailingZeros().toPlainString(), "cost_type", "tokens");
        json.put("token_type", tokens);
        json.put("model", model);
        json.put("service_tier", tier);
        json.put("context_window", "0-200k");
        json.put("description", model + " Usage - " + tokens);
        json.put("workspace_id", null);
        return json;
    }

    /** Tokens by how they are billed. */
    private static final class Sum {
        private long input;
        private long written5m;
        private long written1h;
        private long read;
        private long output;

        void add(Usage usage) {
            input += usage.input().uncached();
            written5m += usage.input().written5m();
            written1h += usage.input().written1h();
            read += usage.input().read();
            output += usage.output();
        }

        Sum plus(Sum other) {
            Sum sum = new Sum();
            sum.input = input + other.input;
            sum.written5m = written5m + other.written5m;
            sum.written1h = written1h + other.written1h;
            sum.read = read + other.read;
            sum.output = output + other.output;
            return sum;
        }

        boolean isEmpty() {
            return input + written5m + written1h + read + output == 0;
        }
    }
}
