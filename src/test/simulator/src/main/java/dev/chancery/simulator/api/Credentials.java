package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import java.util.Optional;
import java.util.Set;

/** Knows which keys are let in. */
final class Credentials {

    private static final String REVOKED = "sk-ant-revoked";
    private static final String BEARER = "Bearer ";

    private final Set<String> accepted;

    /** @param accepted empty for every key but the revoked ones */
    Credentials(Set<String> accepted) {
        this.accepted = accepted;
    }

    /** The key that a request carries, good or not. */
    static Optional<String> presented(HttpRequest request) {
        return request.header("x-api-key")
                .or(() -> request.header("authorization")
                        .filter(value -> value.startsWith(BEARER))
                        .map(value -> value.substring(BEARER.length()).strip()))
                .filter(key -> !key.isEmpty());
    }

    String check(Optional<String> presented) {
        String key = presented.orElseThrow(
                () -> Problem.of(401, "an x-api-key header or a bearer token in Authorization is required"));
        if (!accepts(key)) {
            throw Problem.of(401, "invalid x-api-key");
        }
        return key;
    }

    private boolean accepts(String key) {
        return accepted.isEmpty() ? !key.startsWith(REVOKED) : accepted.contains(key);
    }
}
