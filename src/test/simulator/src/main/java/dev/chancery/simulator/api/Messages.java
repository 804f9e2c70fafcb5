package dev.chancery.simulator.api;

import dev.chancery.simulator.answer.Answer;
import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.limit.KeyLimits;
import dev.chancery.simulator.limit.Limits;
import dev.chancery.simulator.prompt.Segments;
import dev.chancery.simulator.script.ScriptBook;

/** {@code POST /v1/messages}. */
final class Messages implements Endpoint {

    static final String PATH = "/v1/messages";

    private final Answers answers;
    private final Limits limits;
    private final ScriptBook scripts;
    private final Reports reports;

    Messages(Answers answers, Limits limits, ScriptBook scripts, Reports reports) {
        this.answers = answers;
        this.limits = limits;
        this.scripts = scripts;
        this.reports = reports;
    }

    @Override
    public Outcome answer(Call call) {
        ModelCard card = MessageRules.forCreation(call.body(), call.version()).check();
        Segments prompt = Segments.of(call.body());
        KeyLimits left = admit(call, prompt);
        Answer answer = answers.to(call.body(), prompt, card, call.directives());
        left.giveBack(answer.usage().input().read());
        left.produced(answer.usage().output());
        reports.add(answer.model(), answer.usage());
        call.headers().putAll(left.headers());
        return call.body().get("stream").isTrue() ? new Outcome.Streamed(answer) : new Outcome.Whole(answer);
    }

    private KeyLimits admit(Call call, Segments prompt) {
        KeyLimits left = limits.of(call.key(), scripts.script());
        if (!left.admit(prompt.tokens())) {
            call.headers().putAll(left.headers());
            call.headers().put("retry-after", Long.toString(left.secondsUntil(prompt.tokens())));
            throw Problem.of(429, "This request would go over the rate limit of your organization.");
        }
        return left;
    }
}
