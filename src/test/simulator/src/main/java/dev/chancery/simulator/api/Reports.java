package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.json.Json;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiFunction;

/**
 * {@code /v1/organizations/usage_report/messages} and {@code /v1/organizations/cost_report} of the Admin API, by the day:
 * what was answered so far, whole, also where the answer broke off on its way.
 */
final class Reports {

    private static final int USUAL = 7;
    private static final int MOST = 31;
    private static final BigDecimal CENTS_A_TOKEN_AT_A_DOLLAR = new BigDecimal("0.0001");
    private static final BigDecimal WRITE_5M = new BigDecimal("1.25");
    private static final BigDecimal WRITE_1H = BigDecimal.valueOf(2);
    private static final BigDecimal READ = new BigDecimal("0.1");

    private final Clock clock;
    private final Map<LocalDate, Map<String, Sum>> days = new TreeMap<>();

    Reports(Clock clock) {
        this.clock = clock;
    }

    /** Something was answered. */
    void add(String model, Usage usage) {
        LocalDate today = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
        days.computeIfAbsent(today, day -> new TreeMap<>())
                .computeIfAbsent(model, name -> new Sum())
                .add(usage);
    }

    void clear() {
        days.clear();
    }

    Outcome usage(Call call) {
        Fields.require(
                call.request().parameter("bucket_width").orElse("1d").equals("1d"),
                "bucket_width: the simulator knows 1d only");
        return report(call, (model, sum) -> List.of(sum.usage(model)));
    }

    Outcome costs(Call call) {
        return report(call, (model, sum) -> sum.costs(model));
    }

    private Outcome report(Call call, BiFunction<String, Sum, List<Object>> results) {
        ApiKeys.requireAdmin(call);
        LocalDate first = day(call, "starting_at", null);
        LocalDate end = day(
                call,
                "ending_at",
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).plusDays(1));
        int limit = number(call, "limit", USUAL);
        Fields.require(limit >= 1 && limit <= MOST, "limit: must be between 1 and " + MOST);
        LocalDate from = call.request()
                .parameter("page")
                .map(page -> LocalDate.parse(page.replace("page_", "")))
                .orElse(first);
        List<Object> data = new ArrayList<>();
        LocalDate day = from;
        for (; day.isBefore(end) && data.size() < limit; day = day.plusDays(1)) {
            List<Object> lines = new ArrayList<>();
            days.getOrDefault(day, Map.of()).forEach((model, sum) -> lines.addAll(results.apply(model, sum)));
            data.add(Json.object(
                    "starting_at", day + "T00:00:00Z", "ending_at", day.plusDays(1) + "T00:00:00Z", "results", lines));
        }
        boolean more = day.isBefore(end);
        return new Outcome.Plain(Json.object("data", data, "has_more", more, "next_page", more ? "page_" + day : null));
    }

    private static LocalDate day(Call call, String name, LocalDate usual) {
        try {
            return call.request()
                    .parameter(name)
                    .map(text -> OffsetDateTime.parse(text)
                            .withOffsetSameInstant(ZoneOffset.UTC)
                            .toLocalDate())
                    .orElseGet(() -> {
                        Fields.require(usual != null, name + ": Field required");
                        return usual;
                    });
        } catch (DateTimeParseException e) {
            throw Problem.invalid(name + ": must be an RFC 3339 time");
        }
    }

    private static int number(Call call, String name, int usual) {
        try {
            return call.request().parameter(name).map(Integer::parseInt).orElse(usual);
        } catch (NumberFormatException e) {
            throw Problem.invalid(name + ": must be a whole number");
        }
    }

    /** What a model was used for on a day. */
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

        Object usage(String model) {
            Map<String, Object> json = Json.object("uncached_input_tokens", input, "cache_read_input_tokens", read);
            json.put(
                    "cache_creation",
                    Json.object("ephemeral_5m_input_tokens", written5m, "ephemeral_1h_input_tokens", written1h));
            json.put("output_tokens", output);
            json.put("server_tool_use", Json.object("web_search_requests", 0));
            json.put("model", model);
            json.put("api_key_id", null);
            json.put("workspace_id", null);
            json.put("service_tier", null);
            json.put("context_window", null);
            return json;
        }

        List<Object> costs(String model) {
            BigDecimal price = BigDecimal.valueOf(dollarsAMillion(model));
            return List.of(
                    cost(model, "uncached_input_tokens", input, price),
                    cost(model, "cache_creation.ephemeral_5m_input_tokens", written5m, price.multiply(WRITE_5M)),
                    cost(model, "cache_creation.ephemeral_1h_input_tokens", written1h, price.multiply(WRITE_1H)),
                    cost(model, "cache_read_input_tokens", read, price.multiply(READ)),
                    cost(model, "output_tokens", output, price.multiply(BigDecimal.valueOf(5))));
        }

        /** Of input; output costs five times as much. */
        private static long dollarsAMillion(String model) {
            if (model.startsWith("claude-opus")) {
                return 5;
            }
            if (model.startsWith("claude-haiku")) {
                return 1;
            }
            return model.startsWith("claude-sonnet-5") ? 2 : 3;
        }

        private static Object cost(String model, String tokens, long count, BigDecimal price) {
            BigDecimal cents = price.multiply(CENTS_A_TOKEN_AT_A_DOLLAR).multiply(BigDecimal.valueOf(count));
            Map<String, Object> json = Json.object(
                    "currency", "USD", "amount", cents.stripTrailingZeros().toPlainString(), "cost_type", "tokens");
            json.put("token_type", tokens);
            json.put("model", model);
            json.put("service_tier", "standard");
            json.put("context_window", "0-200k");
            json.put("description", model + " Usage - " + tokens);
            json.put("workspace_id", null);
            return json;
        }
    }
}
