package dev.chancery.usage;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.Quote;
import dev.chancery.storage.Ids;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Use as of a middling company, by chance, the same each time: 5 models, 4 keys, 6 applications, 20 prompts of 2 versions,
 * 200 persons, 5 tags; of 100 attempts 94 succeed, 4 fail and 2 are cancelled.
 */
public final class SampleUse {
    private static final List<String> MODELS =
            List.of("claude-sonnet-5-5", "claude-opus-5-5", "claude-haiku-5-5", "claude-sonnet-5", "claude-opus-5");

    private final Random random;

    public SampleUse(long seed) {
        random = new Random(seed);
    }

    public AttemptStart start() {
        String call = Ids.next();
        return new AttemptStart(
                call,
                1,
                "messages",
                random.nextBoolean(),
                MODELS.get((int) (MODELS.size() * random.nextDouble() * random.nextDouble())),
                "key-" + random.nextInt(4),
                "billing",
                100,
                1000,
                Attribution.NONE
                        .application("application-" + random.nextInt(6))
                        .principal("person-" + random.nextInt(200))
                        .source("bean")
                        .prompt("claims/prompt-" + random.nextInt(20), 1 + random.nextInt(2))
                        .tags("tag-" + random.nextInt(5)),
                Map.of());
    }

    public AttemptEnd end() {
        Duration duration = Duration.ofMillis((long) (2000 * Math.exp(0.8 * random.nextGaussian())));
        int chance = random.nextInt(100);
        if (chance < 4) {
            return new AttemptEnd(
                    AttemptEnd.Result.FAILED,
                    null,
                    Usage.UNKNOWN,
                    null,
                    "req",
                    "org",
                    529,
                    "overloaded_error",
                    duration,
                    null);
        }
        Usage used = new Usage(
                Fields.of("input_tokens", 10 + random.nextInt(5000), "output_tokens", 1 + random.nextInt(2000))
                        .with("cache_read_input_tokens", random.nextInt(10_000)));
        return new AttemptEnd(
                chance < 6 ? AttemptEnd.Result.CANCELLED : AttemptEnd.Result.SUCCEEDED,
                null,
                used,
                StopReason.END_TURN,
                "req_" + random.nextInt(),
                "org",
                200,
                null,
                duration,
                duration.dividedBy(4));
    }

    /** An attempt that is over, priced. */
    AttemptEntity past(Instant at, PriceTable prices) {
        AttemptIntent intent = new AttemptIntent(Ids.next(), at, start());
        MeasuredEnd end = MeasuredEnd.of(end());
        Quote quote = end.consumption() == null
                ? Quote.NONE
                : prices.quote(end.modelOr(intent.start().model()), at, end.consumption());
        AttemptEntity attempt = new AttemptEntity(intent, "node");
        attempt.end(end, quote);
        return attempt;
    }
}
