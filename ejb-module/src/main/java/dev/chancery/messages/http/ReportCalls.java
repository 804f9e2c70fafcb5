package dev.chancery.messages.http;

import dev.chancery.keys.AdminReports;
import dev.chancery.keys.ApiKey;
import dev.chancery.keys.BilledCost;
import dev.chancery.keys.BilledUse;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Fields;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.RawRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * The Admin API's reports.
 *
 * @see <a href="https://platform.claude.com/docs/en/api/usage-cost-api">Usage and Cost API</a>
 */
final class ReportCalls implements AdminReports {
    private static final String USE = "/v1/organizations/usage_report/messages";
    private static final String COSTS = "/v1/organizations/cost_report";
    private static final String DAYS_A_PAGE = "31";
    private static final int MOST_PAGES = 20;
    private static final int CENTS = 2;

    private final AdminCalls calls;

    ReportCalls(AdminCalls calls) {
        this.calls = calls;
    }

    @Override
    public List<BilledUse> use(ApiKey adminKey, LocalDate first, LocalDate last) {
        CallOptions options = options(first, last).query("group_by[]", "model");
        return all(adminKey, USE, options, ReportCalls::use);
    }

    @Override
    public List<BilledCost> costs(ApiKey adminKey, LocalDate first, LocalDate last) {
        CallOptions options = options(first, last).query("group_by[]", "description");
        return all(adminKey, COSTS, options, ReportCalls::cost);
    }

    private static CallOptions options(LocalDate first, LocalDate last) {
        return AdminCalls.OPTIONS
                .query("starting_at", first + "T00:00:00Z")
                .query("ending_at", last.plusDays(1) + "T00:00:00Z")
                .query("bucket_width", "1d")
                .query("limit", DAYS_A_PAGE);
    }

    private <T> List<T> all(ApiKey adminKey, String path, CallOptions options, BiFunction<LocalDate, Fields, T> line) {
        List<T> lines = new ArrayList<>();
        Optional<String> next = Optional.empty();
        for (int page = 0; page == 0 || (next.isPresent() && page < MOST_PAGES); page++) {
            CallOptions asked = next.map(from -> options.query("page", from)).orElse(options);
            Page<T> answer = calls.send(adminKey, RawRequest.get(path), asked, fields -> Page.of(fields, line));
            lines.addAll(answer.lines());
            next = answer.next();
        }
        return lines;
    }

    private static BilledUse use(LocalDate day, Fields fields) {
        Fields written = fields.object("cache_creation").orElse(Fields.empty());
        long tokens = count(fields, "uncached_input_tokens")
                + count(fields, "cache_read_input_tokens")
                + count(fields, "output_tokens")
                + count(written, "ephemeral_5m_input_tokens")
                + count(written, "ephemeral_1h_input_tokens");
        return new BilledUse(day, fields.text("model").orElse(""), tokens);
    }

    private static long count(Fields fields, String name) {
        return fields.number(name).orElse(0);
    }

    private static BilledCost cost(LocalDate day, Fields fields) {
        String currency = fields.text("currency").orElse("USD");
        if (!currency.equals("USD")) {
            throw new MalformedFieldException("currency", "is not USD");
        }
        try {
            BigDecimal cents = new BigDecimal(fields.requireText("amount"));
            return new BilledCost(day, fields.text("model").orElse(""), cents.movePointLeft(CENTS));
        } catch (NumberFormatException e) {
            throw new MalformedFieldException("amount", "is no decimal number");
        }
    }

    /** Some days of a report. */
    private record Page<T>(List<T> lines, Optional<String> next) {
        static <T> Page<T> of(Fields answer, BiFunction<LocalDate, Fields, T> line) {
            List<T> lines = new ArrayList<>();
            answer.objects("data", bucket -> bucket).forEach(bucket -> {
                LocalDate day = day(bucket);
                lines.addAll(bucket.objects("results", fields -> line.apply(day, fields)));
            });
            boolean more = answer.flag("has_more").orElse(false);
            return new Page<>(lines, more ? answer.text("next_page") : Optional.empty());
        }

        private static LocalDate day(Fields bucket) {
            return bucket.instant("starting_at")
                    .map(start -> LocalDate.ofInstant(start, ZoneOffset.UTC))
                    .orElseThrow(() -> new MalformedFieldException("starting_at", "is missing"));
        }
    }
}
