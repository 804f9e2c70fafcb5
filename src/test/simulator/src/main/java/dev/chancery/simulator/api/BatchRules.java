package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.json.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What the API refuses in batches. The list of requests is checked at once, what they ask for only as they are
 * processed, as documented for the API: a mistake there makes one request fail, not the batch.
 */
final class BatchRules {

    private static final Pattern CUSTOM_ID = Pattern.compile("^[a-zA-Z0-9_-]{1,64}$");
    private static final int MOST_REQUESTS = 100_000;

    private BatchRules() {}

    /** The requests of a batch, if each can be told from the others. */
    static List<Json> requests(Json body) {
        Fields.require(body.isObject(), "the body must be a JSON object");
        Fields.require(body.get("requests").isArray(), "requests: an array is required");
        List<Json> requests = body.get("requests").items();
        Fields.require(!requests.isEmpty(), "requests: at least one request is required");
        Fields.require(requests.size() <= MOST_REQUESTS, "requests: at most " + MOST_REQUESTS + " are allowed");
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < requests.size(); i++) {
            request("requests." + i, requests.get(i), ids);
        }
        return requests;
    }

    private static void request(String at, Json request, Set<String> ids) {
        String id = request.get("custom_id").text();
        Fields.require(CUSTOM_ID.matcher(id).matches(), at + ".custom_id: must match " + CUSTOM_ID.pattern());
        Fields.require(ids.add(id), at + ".custom_id: must be unique in the batch, " + id + " is not");
        Fields.require(request.get("params").isObject(), at + ".params: an object is required");
    }

    /** The model asked for, if all is well with one request. */
    static ModelCard check(Json params, ApiVersion version) {
        ModelCard card = MessageRules.forCreation(params, version).check();
        Fields.require(!params.get("stream").isTrue(), "stream: not supported in a batch");
        Fields.require(!params.get("speed").is("fast"), "speed: not supported in a batch");
        Fields.require(params.get("max_tokens").number(0) >= 1, "max_tokens: must be 1 or more in a batch");
        return card;
    }
}
