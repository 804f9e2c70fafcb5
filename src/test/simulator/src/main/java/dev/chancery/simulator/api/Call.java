package dev.chancery.simulator.api;

import dev.chancery.simulator.http.HttpRequest;
import dev.chancery.simulator.json.Json;
import dev.chancery.simulator.script.Directives;
import java.util.Map;

/**
 * A request on its way to an endpoint, its sender known.
 *
 * @param id the part of the path that {@code {id}} stands for, where the endpoint has one
 * @param body missing where the request has none
 * @param headers of the answer; endpoints may add some
 */
record Call(
        HttpRequest request,
        String id,
        ApiVersion version,
        String key,
        Json body,
        Directives directives,
        Map<String, String> headers) {}
