package dev.chancery.batches;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditDetails;
import dev.chancery.audit.Audited;
import dev.chancery.keys.UsableKeys;
import dev.chancery.messages.Attribution;
import dev.chancery.messages.CallOptions;
import dev.chancery.messages.Claude;
import dev.chancery.messages.ErrorDetails;
import dev.chancery.messages.Fields;
import dev.chancery.messages.InvalidRequestException;
import dev.chancery.messages.MalformedFieldException;
import dev.chancery.messages.MessageBatch;
import dev.chancery.messages.RawRequest;
import dev.chancery.messages.RawResponse;
import dev.chancery.messages.UnavailableException;
import dev.chancery.messages.UnreadableAnswerException;
import dev.chancery.prices.Prices;
import dev.chancery.problems.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The message batches that Anthropic has, as a key of this node may see them: those of its workspace. Chancery stores
 * nothing of them. Every method but {@link #keys()} blocks for the API, as calls like any other that the ledger has, and
 * throws a {@link dev.chancery.messages.ClaudeException} for what it does not get from there. A key is told by its name;
 * null takes any.
 */
@Guarded
@ApplicationScoped
public class Batches {
    /** The most batches a page. */
    public static final int MOST_A_PAGE = 1000;

    private static final String PATH = "/v1/messages/batches";
    private static final String ID = "[A-Za-z0-9_-]{1,128}";
    private static final int NOT_FOUND = 404;
    private static final CallOptions OPTIONS = CallOptions.DEFAULT.attribution(Attribution.NONE.source("batches"));
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    /** Results may be many, and the browser that they go to slow. */
    private static final Duration READING = Duration.ofHours(1);

    private static final int MOST_ADDED_UP = 2;

    private final BiFunction<RawRequest, CallOptions, RawResponse> claude;
    private final UsableKeys keys;
    private final Prices prices;
    private final AuditDetails audit;
    private final Semaphore adding = new Semaphore(MOST_ADDED_UP);

    @Inject
    Batches(Claude claude, UsableKeys keys, Prices prices, AuditDetails audit) {
        this(claude::raw, keys, prices, audit);
    }

    /** @param claude any endpoint, raw */
    Batches(
            BiFunction<RawRequest, CallOptions, RawResponse> claude,
            UsableKeys keys,
            Prices prices,
            AuditDetails audit) {
        this.claude = claude;
        this.keys = keys;
        this.prices = prices;
        this.audit = audit;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Batches() {
        this.claude = null;
        this.keys = null;
        this.prices = null;
        this.audit = null;
    }

    /** The names of the keys that can be asked with, sorted; from memory. */
    @Allowed(Permission.READ_BATCHES)
    public List<String> keys() {
        return keys.names();
    }

    /**
     * A page of batches, the newest first.
     *
     * @param after the id of the batch after which the page begins; null for the first one
     * @param most how many at most, 1 to 1,000
     * @throws InvalidBatchException when {@code after} is no id, or {@code most} is not allowed
     */
    @Allowed(Permission.READ_BATCHES)
    public BatchPage list(@Nullable String key, @Nullable String after, int most) {
        if (most < 1 || most > MOST_A_PAGE) {
            throw new InvalidBatchException("limit", "must be from 1 to " + MOST_A_PAGE);
        }
        CallOptions page = options(key).timeout(PATIENCE).query("limit", Integer.toString(most));
        CallOptions asked = after == null ? page : page.query("after_id", checked("cursor", after));
        Fields answer = claude.apply(RawRequest.get(PATH), asked).json();
        return sound(() -> new BatchPage(
                answer.objects("data", MessageBatch::new),
                answer.text("last_id")
                        .filter(last -> answer.flag("has_more").orElse(false))
                        .orElse(null)));
    }

    /**
     * One batch; empty when the key may see none of this id.
     *
     * @throws InvalidBatchException when it is no id
     */
    @Allowed(Permission.READ_BATCHES)
    public Optional<MessageBatch> find(@Nullable String key, String id) {
        return read(key, id);
    }

    private Optional<MessageBatch> read(@Nullable String key, String id) {
        RawRequest request = RawRequest.get(path(id));
        try {
            return Optional.of(batch(request, key));
        } catch (InvalidRequestException e) {
            if (e.status() == NOT_FOUND) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /**
     * Begins no more of its requests. What has begun is still answered, and billed.
     *
     * @throws InvalidBatchException when it is no id
     * @throws BatchStepException when there is no such batch, or it has ended
     */
    @Audited(action = "batch.cancel", resource = "batch", allowed = Permission.MANAGE_BATCHES, transactional = false)
    public MessageBatch cancel(@Nullable String key, String id) {
        audit.resource(id);
        MessageBatch canceled =
                step(id, () -> batch(new RawRequest("POST", path(id) + "/cancel", null, "application/json"), key));
        audit.summary("Cancelled the batch of " + canceled.counts().total() + " requests");
        audit.changed("processing_status", null, canceled.fields().value("processing_status"));
        return canceled;
    }

    /**
     * Deletes a batch that has ended, with its results.
     *
     * @throws InvalidBatchException when it is no id
     * @throws BatchStepException when there is no such batch, or it has not ended
     */
    @Audited(action = "batch.delete", resource = "batch", allowed = Permission.MANAGE_BATCHES, transactional = false)
    public void delete(@Nullable String key, String id) {
        audit.resource(id);
        step(id, () -> send(RawRequest.delete(path(id)), key));
        audit.summary("Deleted the batch at Anthropic, with its results");
    }

    /**
     * Writes the results, one a line as the API gives them: what Claude answered is in them as it came, without anything
     * put back that was taken out of the requests.
     *
     * @param out stays open
     * @throws InvalidBatchException when it is no id
     * @throws BatchStepException when there is no such batch, or it has no results
     * @throws UncheckedIOException when the stream does not take them
     */
    @Audited(
            action = "batch.export-results",
            resource = "batch",
            allowed = Permission.READ_CONTENTS,
            transactional = false)
    public void results(@Nullable String key, String id, OutputStream out) {
        audit.resource(id);
        try (RawResponse results = results(key, id)) {
            audit.summary("Read the results of the batch");
            results.body().transferTo(out);
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * What the answers used, by model; reads all results, which may take minutes. Two at once on a node.
     *
     * @throws InvalidBatchException when it is no id
     * @throws BatchStepException when there is no such batch, it has no results, or two are being read already
     */
    @Allowed(Permission.READ_BATCHES)
    public List<BatchUse> use(@Nullable String key, String id) {
        if (!adding.tryAcquire()) {
            throw new BatchStepException(Conflict.BATCHES_ADDED_UP);
        }
        try {
            return added(key, id);
        } finally {
            adding.release();
        }
    }

    private List<BatchUse> added(@Nullable String key, String id) {
        BatchTally tally = new BatchTally((model, used) -> Optional.ofNullable(
                prices.quote(model, Clock.systemUTC().instant(), used).cost()));
        try (RawResponse results = results(key, id);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(results.body(), StandardCharsets.UTF_8))) {
            lines.lines()
                    .forEach(line -> sound(() -> {
                        tally.line(line);
                        return tally;
                    }));
        } catch (IOException | UncheckedIOException e) {
            throw new UnavailableException(ErrorDetails.of("The results broke off: " + e + "."), e);
        }
        return tally.uses();
    }

    private RawResponse results(@Nullable String key, String id) {
        MessageBatch batch = read(key, id).orElseThrow(() -> new BatchStepException(Conflict.BATCH_GONE, id));
        if (!batch.hasResults()) {
            throw new BatchStepException(Conflict.BATCH_WITHOUT_RESULTS, id);
        }
        RawRequest request = new RawRequest("GET", path(id) + "/results", null, "application/x-jsonl");
        return claude.apply(request, options(key).timeout(READING));
    }

    /** Steps are taken once: nobody knows of one whose answer was lost what a second would do. */
    private Fields send(RawRequest request, @Nullable String key) {
        CallOptions options = options(key).timeout(PATIENCE);
        boolean reads = request.method().equals("GET");
        return claude.apply(request, reads ? options : options.maxAttempts(1)).json();
    }

    private MessageBatch batch(RawRequest request, @Nullable String key) {
        Fields answer = send(request, key);
        return sound(() -> new MessageBatch(answer));
    }

    private static <T> T sound(Supplier<T> answer) {
        try {
            return answer.get();
        } catch (MalformedFieldException e) {
            throw new UnreadableAnswerException(
                    ErrorDetails.ofField(e.field(), "Claude's answer is malformed: " + e.getMessage() + "."), e);
        }
    }

    private static <T> T step(String id, Supplier<T> step) {
        try {
            return step.get();
        } catch (InvalidRequestException e) {
            throw e.status() == NOT_FOUND
                    ? new BatchStepException(Conflict.BATCH_GONE, id)
                    : new BatchStepException(Conflict.BATCH_REFUSED, id, String.valueOf(e.getMessage()));
        }
    }

    private static CallOptions options(@Nullable String key) {
        return key == null ? OPTIONS : OPTIONS.key(key);
    }

    private static String path(String id) {
        return PATH + "/" + checked("id", id);
    }

    private static String checked(String field, String id) {
        if (!id.matches(ID)) {
            throw new InvalidBatchException(field, "must be the id of a batch, such as msgbatch_01");
        }
        return id;
    }
}
