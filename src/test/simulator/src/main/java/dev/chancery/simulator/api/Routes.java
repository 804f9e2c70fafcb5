package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Finds the endpoint for a request. The last part of a path, or the one before it, may be {@code {id}}. */
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
        int last = path.lastIndexOf('/');
        int lastButOne = path.lastIndexOf('/', last - 1);
        return find(method, path, last, path.length())
                .or(() -> lastButOne < 0 ? Optional.empty() : find(method, path, lastButOne, last));
    }

    private Optional<Match> find(String method, String path, int slash, int end) {
        String route = method + " " + path.substring(0, slash) + ID + path.substring(end);
        return Optional.ofNullable(endpoints.get(route))
                .map(endpoint -> new Match(endpoint, path.substring(slash + 1, end)));
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
