package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.prompt.Segments;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.stream.Quirks;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Answers the requests of batches that have ended. */
final class BatchWork {

    private final Answers answers;
    private final Reports reports;

    BatchWork(Answers answers, Reports reports) {
        this.answers = answers;
        this.reports = reports;
    }

    void finish(Batch batch) {
        BatchResults results = new BatchResults();
        List<BatchRequest> requests = batch.requests();
        int processed = batch.processed();
        BatchResult.Type left = batch.isCancelled() ? BatchResult.Type.CANCELED : BatchResult.Type.EXPIRED;
        for (int i = 0; i < requests.size(); i++) {
            BatchRequest request = requests.get(i);
            results.add(request, i < processed ? result(request, batch.end()) : BatchResult.of(left));
        }
        batch.answered(results);
    }

    private BatchResult result(BatchRequest request, Instant end) {
        try {
            return followed(request, end);
        } catch (Problem e) {
            return BatchResult.of(e);
        } catch (BadDirective e) {
            return BatchResult.of(Problem.invalid(e.getMessage()));
        }
    }

    private BatchResult followed(BatchRequest request, Instant end) {
        Directives directives = request.directives();
        Optional<Scripted> error = Scripted.in(directives).filter(Scripted::isError);
        if (error.isPresent()) {
            return BatchResult.of(error.get().problem());
        }
        return directives.has("expired") ? BatchResult.of(BatchResult.Type.EXPIRED) : answered(request, end);
    }

    private BatchResult answered(BatchRequest request, Instant end) {
        ModelCard card = BatchRules.check(request.params(), request.version());
        Segments prompt = Segments.of(request.params());
        Answer answer =
                answers.to(request.params(), prompt, card, request.directives()).inBatch();
        BatchResult result = BatchResult.of(answer, new Quirks(request.directives()));
        reports.add(end, answer.model(), answer.usage());
        return result;
    }
}
