package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.delivery.Content;
import dev.chancery.simulator.delivery.Wire;
import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.http.Reply;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.oracle.Attempt;
import dev.chancery.simulator.oracle.Digests;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Latency;
import dev.chancery.simulator.stream.MessageStream;
import dev.chancery.simulator.stream.Quirks;
import java.util.Map;
import java.util.random.RandomGenerator;

/** Turns what an endpoint has to say into a reply. */
final class Responder {

    private final Latency latency;
    private final RandomGenerator random;
    private final Directives directives;
    private final Attempt attempt;
    private final Wire wire;

    Responder(
            HttpRequest request,
            Attempt attempt,
            Directives directives,
            Map<String, String> headers,
            Latency latency,
            RandomGenerator random) {
        this.latency = latency.directed(directives);
        this.random = random;
        this.directives = directives;
        this.attempt = attempt;
        this.wire = new Wire(directives, headers, request.keepAlive());
    }

    Reply reply(Outcome outcome) {
        if (outcome instanceof Outcome.Streamed streamed) {
            return stream(streamed.answer());
        }
        if (outcome instanceof Outcome.Whole whole) {
            return whole(whole.answer());
        }
        if (outcome instanceof Outcome.Lines lines) {
            return send(200, Content.lines(lines.lines()), 0);
        }
        return json(200, ((Outcome.Plain) outcome).json(), 0);
    }

    Reply problem(Problem problem) {
        return json(problem.status(), problem.json(attempt.requestId()), 0);
    }

    private Reply stream(Answer answer) {
        attempt.answer(answer, textHash(answer), true);
        MessageStream stream = new MessageStream(directives, latency, random, attempt.requestId());
        return send(200, Content.events(stream.of(answer)), latency.firstTokenNanos(random));
    }

    /** Takes as long as a stream of the same text would. */
    private Reply whole(Answer answer) {
        attempt.answer(answer, textHash(answer), false);
        long gaps = latency.gapNanos(random) * Math.max(0, answer.usage().output() / 3 - 1);
        long delay = latency.firstTokenNanos(random) + gaps;
        return directives.has("huge")
                ? send(200, HugeJson.of(answer, directives.number("huge", 0)), delay)
                : json(200, answer.json(), delay);
    }

    private String textHash(Answer answer) {
        return directives.has("huge") ? null : Digests.sha256(answer.text());
    }

    private Reply json(int status, Object json, long delayNanos) {
        return send(status, Content.json(new Quirks(directives).applied(Json.write(json))), delayNanos);
    }

    /** Something that only a script asks for: an error, a redirect, a body of another kind. */
    Reply scripted(Scripted scripted) {
        return send(scripted.status(), scripted.content(attempt.requestId()), latency.firstTokenNanos(random));
    }

    private Reply send(int status, Content content, long delayNanos) {
        attempt.status(status);
        return wire.reply(status, content, delayNanos, attempt);
    }
}
