package dev.chancery.simulator.api;

import dev.chancery.simulator.json.Json;
import java.util.Map;

/** An error answer of the API. */
final class Problem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;
    private final String type;
    private final String code;

    /** @param code of {@code error.details}, or null */
    Problem(int status, String type, String code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    static Problem of(int status, String message) {
        return new Problem(status, ErrorType.of(status), null, message);
    }

    static Problem invalid(String message) {
        return of(400, message);
    }

    int status() {
        return status;
    }

    Map<String, Object> json(String requestId) {
        Map<String, Object> error = Json.object("type", type, "message", getMessage());
        if (code != null) {
            error.put("details", Json.object("error_code", code));
        }
        return Json.object("type", "error", "error", error, "request_id", requestId);
    }
}
