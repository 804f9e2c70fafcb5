package dev.chancery.simulator.api;

import java.util.Map;

/** The API's name for what a status means. */
final class ErrorType {

    private static final String INVALID_REQUEST = "invalid_request_error";
    private static final String API = "api_error";

    private static final Map<Integer, String> BY_STATUS = Map.ofEntries(
            Map.entry(401, "authentication_error"),
            Map.entry(402, "billing_error"),
            Map.entry(403, "permission_error"),
            Map.entry(404, "not_found_error"),
            Map.entry(408, "timeout_error"),
            Map.entry(409, "conflict_error"),
            Map.entry(413, "request_too_large"),
            Map.entry(429, "rate_limit_error"),
            Map.entry(504, "timeout_error"),
            Map.entry(529, "overloaded_error"));

    private ErrorType() {}

    static String of(int status) {
        return BY_STATUS.getOrDefault(status, status < 500 ? INVALID_REQUEST : API);
    }
}
