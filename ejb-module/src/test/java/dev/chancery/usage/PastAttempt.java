package dev.chancery.usage;

import dev.chancery.messages.Attribution;
import dev.chancery.messages.Fields;
import dev.chancery.messages.StopReason;
import dev.chancery.messages.Usage;
import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.PriceTable;
import dev.chancery.prices.Quote;
import dev.chancery.prices.ShippedPrices;
import dev.chancery.storage.Database;
import dev.chancery.storage.Ids;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An attempt that is over, to be put into the ledger as it would have been. Each method makes another one. */
final class PastAttempt implements Cloneable {
    private String id = Ids.next();
    private Instant at;
    private String call = Ids.next();
    private int number = 1;
    private String model = "claude-sonnet-5";
    private String key = "key-1";
    private Attribution attribution = Attribution.NONE;
    private AttemptEnd.Result result = AttemptEnd.Result.SUCCEEDED;
    private @Nullable Usage usage = usage(0, 0, 0, 0, 0);
    private Duration duration = Duration.ofSeconds(1);
    private @Nullable Duration firstContent;
    private int status = 200;
    private @Nullable String error;
    private @Nullable String requestId = "req-1";

    private PastAttempt(Instant at) {
        this.at = at;
    }

    static PastAttempt at(String instant) {
        return at(Instant.parse(instant));
    }

    static PastAttempt at(Instant at) {
        return new PastAttempt(at);
    }

    PastAttempt of(String name) {
        return but(copy -> copy.model = name);
    }

    PastAttempt by(String keyId) {
        return but(copy -> copy.key = keyId);
    }

    PastAttempt partOf(String callId) {
        return partOf(callId, 1);
    }

    PastAttempt partOf(String callId, int order) {
        return but(copy -> {
            copy.call = callId;
            copy.number = order;
        });
    }

    PastAttempt with(UnaryOperator<Attribution> more) {
        return but(copy -> copy.attribution = more.apply(attribution));
    }

    PastAttempt used(long input, long output) {
        return used(input, output, 0, 0, 0);
    }

    PastAttempt used(long input, long output, long write5m, long write1h, long read) {
        return but(copy -> copy.usage = usage(input, output, write5m, write1h, read));
    }

    PastAttempt took(Duration time, @Nullable Duration first) {
        return but(copy -> {
            copy.duration = time;
            copy.firstContent = first;
        });
    }

    PastAttempt failed(int httpStatus, String type) {
        return but(copy -> {
            copy.result = AttemptEnd.Result.FAILED;
            copy.usage = null;
            copy.status = httpStatus;
            copy.error = type;
        });
    }

    PastAttempt cancelled() {
        return but(copy -> copy.result = AttemptEnd.Result.CANCELLED);
    }

    PastAttempt answered(String request) {
        return but(copy -> copy.requestId = request);
    }

    private PastAttempt but(Consumer<PastAttempt> change) {
        try {
            PastAttempt copy = (PastAttempt) clone();
            change.accept(copy);
            return copy;
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException(e);
        }
    }

    String id() {
        return id;
    }

    Instant at() {
        return at;
    }

    String model() {
        return model;
    }

    String key() {
        return key;
    }

    Attribution attribution() {
        return attribution;
    }

    /** What it used, as the ledger reads it. */
    @Nullable
    Consumption consumption() {
        return usage == null ? null : Consumption.of(usage, StopReason.END_TURN).orElse(null);
    }

    Quote quote(PriceTable prices) {
        Consumption used = consumption();
        return used == null ? Quote.NONE : prices.quote(model, at, used);
    }

    /** Puts attempts into the ledger with their sums, by the shipped prices. */
    static void record(Database database, PastAttempt... attempts) {
        record(database, "node", ShippedPrices.current().table(), Arrays.asList(attempts));
    }

    static void record(Database database, String shard, PriceTable prices, List<PastAttempt> attempts) {
        record(database, new Rollups(shard, Clock.systemUTC()), prices, attempts);
    }

    static void record(Database database, Rollups rollups, PriceTable prices, List<PastAttempt> attempts) {
        for (int i = 0; i < attempts.size(); i += 1000) {
            List<PastAttempt> some = attempts.subList(i, Math.min(attempts.size(), i + 1000));
            database.run(em -> {
                List<AttemptEntity> entities = new ArrayList<>();
                for (PastAttempt attempt : some) {
                    AttemptEntity entity = attempt.entity(prices);
                    em.persist(entity);
                    entities.add(entity);
                }
                rollups.add(em, entities);
            });
        }
    }

    /** One that was noted and not ended. */
    static void open(Database database, PastAttempt attempt) {
        database.run(em -> em.persist(new AttemptEntity(attempt.intent(), "node")));
    }

    private AttemptEntity entity(PriceTable prices) {
        AttemptEntity entity = new AttemptEntity(intent(), "node");
        Usage known = Objects.requireNonNullElse(usage, Usage.UNKNOWN);
        entity.end(
                MeasuredEnd.of(new AttemptEnd(
                        result,
                        model,
                        known,
                        result == AttemptEnd.Result.SUCCEEDED ? StopReason.END_TURN : null,
                        requestId,
                        "org-1",
                        status,
                        error,
                        duration,
                        firstContent)),
                quote(prices));
        return entity;
    }

    private AttemptIntent intent() {
        return new AttemptIntent(
                id,
                at,
                new AttemptStart(
                        call, number, "messages", false, model, key, "name of " + key, 0, 0, attribution, Map.of()));
    }

    private static Usage usage(long input, long output, long write5m, long write1h, long read) {
        return new Usage(Fields.of("input_tokens", input, "output_tokens", output)
                .with("cache_creation_input_tokens", write5m + write1h)
                .with(
                        "cache_creation",
                        Fields.of("ephemeral_5m_input_tokens", write5m, "ephemeral_1h_input_tokens", write1h))
                .with("cache_read_input_tokens", read));
    }
}
