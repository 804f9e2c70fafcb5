package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoint for a request. A path may end in {@code {id}}, which stands for one part. */
final class Routes {

    private static final String ID = "/{id}";

    private final Map<String, Endpoint> endpoints = new LinkedHashMap<>();

    record Match(Endpoint endpoint, String id) {}

    Routes with(String method, String path, Endpoint endpoint) {
        endpoints.put(method + " " + path, endpoint);
        return this;
    }

    Match match(HttpRequest request) {
        return find(request.method(), request.path()).orElseThrow(() -> missing(request));
    }

    private Optional<Match> find(String method, String path) {
        Endpoint exact = endpoints.get(method + " " + path);
        if (exact != null) {
            return Optional.of(new Match(exact, ""));
        }
        int slash = path.lastIndexOf('/');
        return Optional.ofNullable(endpoints.get(method + " " + path.substring(0, slash) + ID))
                .map(endpoint -> new Match(endpoint, path.substring(slash + 1)));
    }

    private Problem missing(HttpRequest request) {
        boolean known = endpoints.keySet().stream()
                .map(route -> route.substring(0, route.indexOf(' ')))
                .anyMatch(method -> find(method, request.path()).isPresent());
        return known
                ? Problem.of(405, request.method() + " is not allowed on " + request.path())
                : Problem.of(404, "there is nothing at " + request.path());
    }
}
