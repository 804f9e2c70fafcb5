package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;

enum ApiVersion {
    V2023_06_01("2023-06-01"),
    V2026_10_21("2026-10-21");

    private static final String HEADER = "anthropic-version";

    private final String value;

    ApiVersion(String value) {
        this.value = value;
    }

    static ApiVersion of(HttpRequest request) {
        String wanted = request.header(HEADER).orElseThrow(() -> Problem.invalid(HEADER + ": header is required"));
        for (ApiVersion version : values()) {
            if (version.value.equals(wanted)) {
                return version;
            }
        }
        throw Problem.invalid(HEADER + ": \"" + wanted + "\" is not a valid version");
    }

    boolean isNewest() {
        return this == V2026_10_21;
    }
}
