package dev.chancery.simulator.api;

import dev.chancery.simulator.delivery.Content;
import dev.chancery.simulator.delivery.Wire;
import dev.chancery.simulator.http.HttpHandler;
import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.http.Reply;
import dev.chancery.simulator.http.Watch;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.json.JsonException;
import dev.chancery.simulator.oracle.Entry;
import dev.chancery.simulator.script.BadDirective;
import dev.chancery.simulator.script.Directives;
import dev.chancery.simulator.script.Script;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;

/** The simulator's own endpoints, under {@value #PREFIX}. They are not part of the API and not in the log. */
public final class Control implements HttpHandler {

    public static final String PREFIX = "/__sim/";

    /** Any delay at all makes the answer wait until the port is closed. */
    private static final long ONCE_REFUSING = 1;

    private final Controls controls;

    public Control(Controls controls) {
        this.controls = controls;
    }

    @Override
    public Reply handle(HttpRequest request) {
        try {
            return switch (request.method() + " " + request.path().substring(PREFIX.length())) {
                case "PUT script" -> put(request);
                case "GET script" -> json(request, 200, controls.script().json());
                case "GET stats" -> json(request, 200, controls.stats().json());
                case "GET oracle" -> send(request, 200, Content.of("application/x-jsonl", oracle()), 0);
                case "POST reset" -> reset(request);
                case "POST refuse" -> refuse(request);
                default -> wrong(request, 404, "the simulator has no " + request.method() + " " + request.path());
            };
        } catch (BadDirective | JsonException | NumberFormatException e) {
            return wrong(request, 400, e.getMessage());
        }
    }

    private Reply put(HttpRequest request) {
        controls.script(Script.parse(Json.parse(request.body())));
        return json(request, 200, controls.script().json());
    }

    private Reply reset(HttpRequest request) {
        controls.reset();
        return json(request, 200, controls.stats().json());
    }

    private Reply refuse(HttpRequest request) {
        long millis = Long.parseLong(request.parameter("millis").orElse("1000"));
        controls.refuseFor(Duration.ofMillis(millis));
        String answer = Json.write(Json.object("refusing_millis", millis));
        return send(request, 200, Content.json(answer), ONCE_REFUSING);
    }

    private String oracle() {
        return controls.oracle().entries().stream()
                .map(Entry::line)
                .map(line -> line + "\n")
                .collect(Collectors.joining());
    }

    private static Reply wrong(HttpRequest request, int status, String message) {
        return json(request, status, Json.object("error", message));
    }

    private static Reply json(HttpRequest request, int status, Map<String, Object> json) {
        return send(request, status, Content.json(Json.write(json) + "\n"), 0);
    }

    private static Reply send(HttpRequest request, int status, Content content, long delayNanos) {
        return new Wire(Directives.NONE, Map.of(), request.keepAlive()).reply(status, content, delayNanos, Watch.NONE);
    }
}
