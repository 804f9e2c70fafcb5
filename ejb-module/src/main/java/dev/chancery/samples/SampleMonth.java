package dev.chancery.samples;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptEnd.Result;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.storage.Ids;
import dev.chancery.usage.PastCall;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * A month of calls as a middling company makes them: four applications, busy in the day and quiet at night and on
 * Sundays, growing slowly, with one bad afternoon. The same each time, but for when it ends.
 */
final class SampleMonth {
    static final int DAYS = 30;

    private static final int SEED = 1848;
    private static final int OVERLOADED = 529;
    private static final int RATE_LIMITED = 429;
    private static final int OK = 200;
    private static final int BAD_DAY = 9;
    private static final int BAD_FROM = 13;
    private static final int BAD_TO = 16;
    private static final int SECONDS_AN_HOUR = 3600;
    /** Calls an hour by the hour of the day, on a working day. */
    private static final int[] BUSY = {1, 1, 0, 0, 1, 2, 5, 11, 18, 22, 24, 20, 14, 19, 23, 21, 17, 11, 7, 5, 4, 3, 2, 1
    };

    private static final List<SampleUse> USES = List.of(
            new SampleUse("claims-desk", "claude-sonnet-5-5", "claims/triage", 2, 2_400, 320, 0.55, 45),
            new SampleUse("support-mail", "claude-haiku-5-5", "support/reply", 1, 1_100, 420, 0.35, 35),
            new SampleUse("contract-review", "claude-opus-5-5", "legal/clauses", 1, 14_000, 1_900, 0.7, 8),
            new SampleUse("intranet-search", "claude-haiku-5-5", "", 0, 3_200, 180, 0.2, 12));

    private final Random random = new Random(SEED);
    private final Instant end;

    /** @param end of the month; a call may begin until then */
    SampleMonth(Instant end) {
        this.end = end;
    }

    Instant begin() {
        return end.truncatedTo(ChronoUnit.HOURS).minus(Duration.ofDays(DAYS));
    }

    List<PastCall> calls() {
        List<PastCall> calls = new ArrayList<>();
        for (Instant hour = begin(); hour.isBefore(end); hour = hour.plus(Duration.ofHours(1))) {
            int count = count(hour);
            for (int i = 0; i < count; i++) {
                Instant at = hour.plusMillis(random.nextInt(SECONDS_AN_HOUR * 1000));
                if (at.isBefore(end)) {
                    calls.add(call(at, isBad(hour)));
                }
            }
        }
        return calls;
    }

    private int count(Instant hour) {
        ZonedDateTime local = hour.atZone(ZoneOffset.UTC);
        double ofWeek =
                local.getDayOfWeek() == DayOfWeek.SUNDAY ? 0.1 : local.getDayOfWeek() == DayOfWeek.SATURDAY ? 0.3 : 1;
        double growth = 0.7 + 0.3 * day(hour) / DAYS;
        double expected = BUSY[local.getHour()] * ofWeek * growth;
        return (int) Math.round(expected * (0.75 + random.nextDouble() / 2));
    }

    private long day(Instant instant) {
        return ChronoUnit.DAYS.between(begin(), instant);
    }

    private boolean isBad(Instant hour) {
        int local = hour.atZone(ZoneOffset.UTC).getHour();
        return day(hour) == BAD_DAY && local >= BAD_FROM && local < BAD_TO;
    }

    private PastCall call(Instant at, boolean bad) {
        SampleUse use = use();
        Attribution attribution = Attribution.NONE
                .application(use.application())
                .principal("sample-user-" + (1 + (int) (24 * random.nextDouble() * random.nextDouble())))
                .tags("sample");
        if (!use.prompt().isEmpty()) {
            int version = use.versions() > 1 && day(at) < DAYS / 2 ? 1 : use.versions();
            attribution = attribution.prompt(use.prompt(), version);
        }
        AttemptStart start = new AttemptStart(
                Ids.next(),
                1,
                "messages",
                random.nextInt(3) == 0,
                use.model(),
                "sample",
                "sample",
                0,
                0,
                attribution,
                Map.of());
        return new PastCall(at, start, end(use, bad));
    }

    private SampleUse use() {
        int chance = random.nextInt(100);
        for (SampleUse use : USES) {
            chance -= use.share();
            if (chance < 0) {
                return use;
            }
        }
        return USES.get(0);
    }

    private AttemptEnd end(SampleUse use, boolean bad) {
        int chance = random.nextInt(1000);
        if (chance < (bad ? 420 : 9)) {
            return failed(bad ? OVERLOADED : RATE_LIMITED, bad ? "overloaded_error" : "rate_limit_error");
        }
        long input = about(use.input());
        long cached = (long) (input * use.cached() * random.nextDouble());
        long output = about(use.output());
        Fields used = Fields.of("input_tokens", input - cached, "output_tokens", output)
                .with("cache_read_input_tokens", cached)
                .with("cache_creation_input_tokens", random.nextInt(12) == 0 ? input / 2 : 0);
        Duration first = Duration.ofMillis(about(bad ? 2_600 : 620));
        boolean cancelled = chance >= 985;
        return new AttemptEnd(
                cancelled ? Result.CANCELLED : Result.SUCCEEDED,
                use.model(),
                new Usage(used),
                cancelled ? null : chance < 40 ? StopReason.MAX_TOKENS : StopReason.END_TURN,
                null,
                null,
                OK,
                null,
                first.plusMillis(output * 11),
                first);
    }

    private AttemptEnd failed(int status, String type) {
        return new AttemptEnd(
                Result.FAILED,
                null,
                Usage.UNKNOWN,
                null,
                null,
                null,
                status,
                type,
                Duration.ofMillis(about(300)),
                null);
    }

    /** Spread as such things are: most are near it, some are several times it. */
    private long about(long middle) {
        return Math.max(1, (long) (middle * Math.exp(0.45 * random.nextGaussian())));
    }

    /**
     * What an application does.
     *
     * @param versions how many versions its prompt had; the last one came in the middle of the month
     * @param input tokens of a call
     * @param output tokens of a call
     * @param cached the largest share of the input that is read from the cache
     * @param share of all calls, in per cent
     */
    private record SampleUse(
            String application,
            String model,
            String prompt,
            int versions,
            long input,
            long output,
            double cached,
            int share) {}
}
