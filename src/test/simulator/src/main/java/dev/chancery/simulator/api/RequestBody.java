package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.json.JsonException;
import dev.chancery.simulator.prompt.Prompt;
import dev.chancery.simulator.script.Marker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A request's body: a mistake in it is kept until the script has had its say. An empty one is a mistake only where an
 * endpoint needs one.
 */
record RequestBody(Json json, Optional<Problem> mistake) {

    private static final Json NONE = Json.parse("{}").get("body");

    static RequestBody of(HttpRequest request) {
        if (request.tooLarge()) {
            return wrong(Problem.of(413, "the request exceeds the maximum size"));
        }
        if (!request.method().equals("POST") || request.body().length == 0) {
            return new RequestBody(NONE, Optional.empty());
        }
        if (!request.header("content-type").orElse("").startsWith("application/json")) {
            return wrong(Problem.invalid("content-type: must be application/json"));
        }
        try {
            return new RequestBody(Json.parse(request.body()), Optional.empty());
        } catch (JsonException e) {
            return wrong(Problem.invalid("the body is " + e.getMessage()));
        }
    }

    private static RequestBody wrong(Problem mistake) {
        return new RequestBody(NONE, Optional.of(mistake));
    }

    Json checked() {
        mistake.ifPresent(problem -> {
            throw problem;
        });
        return json;
    }

    String model() {
        return json.get("model").text();
    }

    /** What the prompt itself tells the simulator to do, the system prompt first. */
    List<String> markers() {
        Prompt prompt = new Prompt(json);
        List<String> markers = new ArrayList<>();
        Marker.in(prompt.systemText()).ifPresent(markers::add);
        Marker.in(prompt.lastText()).ifPresent(markers::add);
        return markers;
    }
}
