package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Ids;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.ScriptBook;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * {@code /v1/messages/batches}. A batch is answered when somebody looks at it, or at what was billed, after its end.
 * All keys see the same batches, but those that the script puts into a workspace of their own.
 */
final class MessageBatches {

    static final String PATH = "/v1/messages/batches";

    private static final int MOST_BATCHES = 1000;
    private static final int MOST_REQUESTS = 200_000;

    private final BatchShelf shelf = new BatchShelf(MOST_BATCHES, MOST_REQUESTS);
    private final BatchWork work;
    private final ScriptBook scripts;
    private final Ids ids;
    private final Duration time;
    private final Clock clock;

    /** @param time that a batch takes where the script does not say otherwise */
    MessageBatches(BatchWork work, ScriptBook scripts, Ids ids, Duration time, Clock clock) {
        this.work = work;
        this.scripts = scripts;
        this.ids = ids;
        this.time = time;
        this.clock = clock;
    }

    Outcome create(Call call) {
        List<BatchRequest> requests = BatchRules.requests(call.body()).stream()
                .map(json -> request(json, call))
                .toList();
        Duration takes = Duration.ofMillis(Math.max(0, call.directives().number("batch-time", time.toMillis())));
        Batch batch = new Batch(ids.next("msgbatch_"), workspace(call), clock.instant(), takes, requests);
        shelf.put(batch);
        return new Outcome.Plain(json(batch, call));
    }

    /** A request follows its own directives and those for all messages, not those for the batch. */
    private BatchRequest request(Json json, Call call) {
        Json params = json.get("params");
        Directives directives = scripts.follow(
                Messages.PATH,
                params.get("model").text(),
                call.key(),
                new RequestBody(params, Optional.empty()).markers());
        return new BatchRequest(json.get("custom_id").text(), params, call.version(), directives);
    }

    Outcome list(Call call) {
        List<Batch> batches = shelf.of(workspace(call));
        return new Outcome.Plain(
                Page.of(batches, Batch::id, call.request()).json(Batch::id, batch -> seen(batch, call)));
    }

    Outcome one(Call call) {
        return new Outcome.Plain(seen(find(call), call));
    }

    Outcome cancel(Call call) {
        Batch batch = find(call);
        Fields.require(
                !batch.hasEnded(clock.instant()), "message batch " + batch.id() + " cannot be canceled: it has ended");
        batch.cancel(clock.instant());
        return new Outcome.Plain(json(batch, call));
    }

    Outcome delete(Call call) {
        Batch batch = find(call);
        Fields.require(
                batch.hasEnded(clock.instant()),
                "message batch " + batch.id() + " cannot be deleted before it has ended: cancel it first");
        catchUp(batch);
        shelf.remove(batch);
        return new Outcome.Plain(Json.object("id", batch.id(), "type", "message_batch_deleted"));
    }

    Outcome results(Call call) {
        Batch batch = find(call);
        catchUp(batch);
        if (!batch.hasResults(clock.instant())) {
            throw Problem.of(404, "message batch " + batch.id() + " has no results available");
        }
        return new Outcome.Lines(batch.lines());
    }

    private Batch find(Call call) {
        return shelf.find(call.id(), workspace(call))
                .orElseThrow(() -> Problem.of(404, "message_batch: " + Fields.shortened(call.id())));
    }

    private static String workspace(Call call) {
        return call.directives().get("workspace").orElse("");
    }

    /** Answers what has ended by now, so that it counts as used. */
    void catchUp() {
        shelf.all().forEach(this::catchUp);
    }

    private void catchUp(Batch batch) {
        if (!batch.isAnswered() && batch.hasEnded(clock.instant())) {
            work.finish(batch);
        }
    }

    private Map<String, Object> seen(Batch batch, Call call) {
        catchUp(batch);
        return json(batch, call);
    }

    /** Results are where the caller has found the simulator. */
    private Map<String, Object> json(Batch batch, Call call) {
        String host = call.request().header("host").orElse("127.0.0.1");
        return batch.json(clock.instant(), "http://" + host + PATH + "/" + batch.id() + "/results");
    }

    void clear() {
        shelf.clear();
    }
}
