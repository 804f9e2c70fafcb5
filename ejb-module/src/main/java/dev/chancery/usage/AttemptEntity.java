package dev.chancery.usage;

import dev.chancery.messages.http.AttemptStart;
import dev.chancery.prices.Consumption;
import dev.chancery.prices.Quote;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A row of the ledger: one attempt. */
@Entity
@Table(name = "chancery_attempt")
class AttemptEntity {
    private static final String TAG_SEPARATOR = "\n";

    @Id
    private String id = "";

    @Version
    private long version;

    @Enumerated(EnumType.STRING)
    private AttemptState state = AttemptState.INTENT;

    /** The node that has it under way; null when it is over. */
    @Column(name = "open_node")
    private @Nullable String openNode;

    @Column(name = "call_id")
    private String callId = "";

    @Column(name = "attempt_number")
    private int number;

    private String operation = "";
    private boolean streamed;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "started_at")
    private Instant startedAt = Instant.EPOCH;

    @Column(name = "duration_micros")
    private @Nullable Long durationMicros;

    @Column(name = "first_content_micros")
    private @Nullable Long firstContentMicros;

    @Column(name = "model_asked")
    private String modelAsked = "";

    /** The model that answered; before that, the model asked. */
    private String model = "";

    @Column(name = "key_id")
    private String keyId = "";

    @Column(name = "key_name")
    private String keyName = "";

    @Column(name = "prompt_name")
    private @Nullable String promptName;

    @Column(name = "prompt_version")
    private int promptVersion;

    private @Nullable String application;
    private @Nullable String principal;
    private @Nullable String conversation;
    private @Nullable String source;
    private @Nullable String tags;
    private @Nullable String redactions;

    @Column(name = "input_tokens")
    private @Nullable Long inputTokens;

    @Column(name = "output_tokens")
    private @Nullable Long outputTokens;

    @Column(name = "thinking_tokens")
    private @Nullable Long thinkingTokens;

    @Column(name = "cache_write_5m_tokens")
    private @Nullable Long cacheWrite5m;

    @Column(name = "cache_write_1h_tokens")
    private @Nullable Long cacheWrite1h;

    @Column(name = "cache_read_tokens")
    private @Nullable Long cacheRead;

    @Column(name = "web_searches")
    private @Nullable Long webSearches;

    @Column(name = "web_fetches")
    private @Nullable Long webFetches;

    @Column(name = "service_tier")
    private @Nullable String serviceTier;

    @Column(name = "inference_geo")
    private @Nullable String inferenceGeo;

    private @Nullable String speed;
    private boolean refused;

    @Column(name = "stop_reason")
    private @Nullable String stopReason;

    @Column(name = "request_id")
    private @Nullable String requestId;

    private @Nullable String organization;

    @Column(name = "http_status")
    private int status;

    @Column(name = "error_type")
    private @Nullable String errorType;

    @Column(name = "price_id")
    private @Nullable String priceId;

    private @Nullable BigDecimal cost;

    protected AttemptEntity() {}

    AttemptEntity(AttemptIntent intent, String node) {
        AttemptStart start = intent.start();
        this.id = intent.id();
        this.openNode = node;
        this.startedAt = intent.at();
        this.callId = start.call();
        this.number = start.number();
        this.operation = Columns.cut(Columns.WORD / 2, start.operation());
        this.streamed = start.streamed();
        this.modelAsked = Columns.cut(Columns.MODEL, start.model());
        this.model = modelAsked;
        this.keyId = start.keyId();
        this.keyName = Columns.cut(Columns.WORD, start.keyName());
        this.promptName = start.attribution().promptName();
        this.promptVersion = start.attribution().promptVersion();
        this.application = start.attribution().application();
        this.principal = start.attribution().principal();
        this.conversation = start.attribution().conversation();
        this.source = start.attribution().source();
        List<String> words = start.attribution().tags();
        this.tags = words.isEmpty() ? null : String.join(TAG_SEPARATOR, words);
        this.redactions = RedactionCounts.text(start.redactions());
    }

    /** Notes how it went. */
    void end(MeasuredEnd end, Quote quote) {
        state = end.state();
        openNode = null;
        model = end.model() == null ? modelAsked : end.model();
        durationMicros = end.durationMicros();
        firstContentMicros = end.firstContentMicros();
        stopReason = end.stopReason();
        requestId = end.requestId();
        organization = end.organization();
        status = end.status();
        errorType = end.errorType();
        thinkingTokens = end.thinkingTokens();
        webFetches = end.webFetches();
        Consumption used = end.consumption();
        if (used != null) {
            consumed(used);
            price(quote);
        }
    }

    private void consumed(Consumption used) {
        inputTokens = used.input();
        outputTokens = used.output();
        cacheWrite5m = used.cacheWrite5m();
        cacheWrite1h = used.cacheWrite1h();
        cacheRead = used.cacheRead();
        webSearches = used.webSearches();
        serviceTier = used.tier();
        inferenceGeo = used.geo();
        speed = used.speed();
        refused = used.refused();
    }

    /** Freezes the price, and the cost by it. */
    void price(Quote quote) {
        priceId = quote.priceId();
        cost = quote.cost();
    }

    /** What {@link OutcomeUpdate} writes, in its order, and the id. */
    List<@Nullable Object> outcomeColumns() {
        return Arrays.asList(
                state.name(),
                model,
                durationMicros,
                firstContentMicros,
                stopReason,
                requestId,
                organization,
                status,
                errorType,
                thinkingTokens,
                webFetches,
                inputTokens,
                outputTokens,
                cacheWrite5m,
                cacheWrite1h,
                cacheRead,
                webSearches,
                serviceTier,
                inferenceGeo,
                speed,
                refused,
                priceId,
                cost,
                id);
    }

    /** Its node is gone and never said how it went. */
    void lose() {
        state = AttemptState.UNKNOWN;
        openNode = null;
    }

    /** What it used; empty when that is not known. */
    Optional<Consumption> consumption() {
        if (inputTokens == null || outputTokens == null) {
            return Optional.empty();
        }
        return Optional.of(new Consumption(
                inputTokens,
                outputTokens,
                orZero(cacheWrite5m),
                orZero(cacheWrite1h),
                orZero(cacheRead),
                orZero(webSearches),
                "batch".equals(serviceTier),
                Columns.orEmpty(inferenceGeo),
                Columns.orEmpty(serviceTier),
                Columns.orEmpty(speed),
                refused));
    }

    AttemptOutcome outcome() {
        return new AttemptOutcome(id, startedAt, state, consumption().orElse(null), cost);
    }

    List<String> tags() {
        return tags == null ? List.of() : List.of(tags.split(TAG_SEPARATOR));
    }

    Map<String, Integer> redactions() {
        return RedactionCounts.of(redactions);
    }

    String id() {
        return id;
    }

    AttemptState state() {
        return state;
    }

    @Nullable
    String openNode() {
        return openNode;
    }

    String callId() {
        return callId;
    }

    int number() {
        return number;
    }

    String operation() {
        return operation;
    }

    boolean streamed() {
        return streamed;
    }

    Instant startedAt() {
        return startedAt;
    }

    @Nullable
    Duration duration() {
        return durationMicros == null ? null : Duration.ofNanos(durationMicros * 1000);
    }

    @Nullable
    Duration firstContent() {
        return firstContentMicros == null ? null : Duration.ofNanos(firstContentMicros * 1000);
    }

    String modelAsked() {
        return modelAsked;
    }

    String model() {
        return model;
    }

    String keyId() {
        return keyId;
    }

    String keyName() {
        return keyName;
    }

    @Nullable
    String promptName() {
        return promptName;
    }

    int promptVersion() {
        return promptVersion;
    }

    @Nullable
    String application() {
        return application;
    }

    @Nullable
    String principal() {
        return principal;
    }

    @Nullable
    String conversation() {
        return conversation;
    }

    @Nullable
    String source() {
        return source;
    }

    long thinkingTokens() {
        return orZero(thinkingTokens);
    }

    long webFetches() {
        return orZero(webFetches);
    }

    @Nullable
    String stopReason() {
        return stopReason;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    @Nullable
    String organization() {
        return organization;
    }

    int status() {
        return status;
    }

    @Nullable
    String errorType() {
        return errorType;
    }

    @Nullable
    String priceId() {
        return priceId;
    }

    @Nullable
    BigDecimal cost() {
        return cost;
    }

    private static long orZero(@Nullable Long number) {
        return number == null ? 0 : number;
    }
}
