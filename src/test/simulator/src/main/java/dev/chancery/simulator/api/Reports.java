package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Usage;
import dev.chancery.simulator.json.Json;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * {@code /v1/organizations/usage_report/messages} and {@code /v1/organizations/cost_report} of the Admin API, by the day:
 * what was answered so far, whole, also where the answer broke off on its way.
 */
final class Reports {

    private static final int USUAL = 7;
    private static final int MOST = 31;

    private final Clock clock;
    private final Map<LocalDate, Map<String, ModelUse>> days = new TreeMap<>();

    Reports(Clock clock) {
        this.clock = clock;
    }

    /** Something was answered. */
    void add(String model, Usage usage) {
        add(clock.instant(), model, usage);
    }

    void add(Instant when, String model, Usage usage) {
        days.computeIfAbsent(LocalDate.ofInstant(when, ZoneOffset.UTC), day -> new TreeMap<>())
                .computeIfAbsent(model, ModelUse::new)
                .add(usage);
    }

    void clear() {
        days.clear();
    }

    Outcome usage(Call call) {
        Fields.require(
                call.request().parameter("bucket_width").orElse("1d").equals("1d"),
                "bucket_width: the simulator knows 1d only");
        return report(call, use -> List.of(use.usage()));
    }

    Outcome costs(Call call) {
        return report(call, ModelUse::costs);
    }

    private Outcome report(Call call, Function<ModelUse, List<Object>> results) {
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
            days.getOrDefault(day, Map.of()).values().forEach(use -> lines.addAll(results.apply(use)));
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
}
