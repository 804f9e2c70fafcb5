package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.prompt.Segments;

/** {@code POST /v1/messages/count_tokens}: the same estimate that a message is billed by. */
final class CountTokens implements Endpoint {

    @Override
    public Outcome answer(Call call) {
        MessageRules.forCounting(call.body(), call.version()).check();
        return new Outcome.Plain(
                Json.object("input_tokens", Segments.of(call.body()).tokens()));
    }
}
