package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.json.Json;
import java.util.List;

final class SamplingRules {

    private static final double LEAST_TOP_P = 0.99;

    private SamplingRules() {}

    static void check(Json body, ModelCard card, ApiVersion version) {
        if (version.isNewest()) {
            for (String name : List.of("temperature", "top_p", "top_k")) {
                Fields.require(body.get(name).isMissing(), name + ": not accepted by this version of the API");
            }
            return;
        }
        double temperature = body.get("temperature").decimal(1);
        Fields.require(temperature >= 0 && temperature <= 1, "temperature: must be between 0 and 1");
        if (!card.acceptsSampling()) {
            defaultsOnly(body, card.id());
        }
    }

    private static void defaultsOnly(Json body, String model) {
        Fields.require(body.get("temperature").decimal(1) == 1, "temperature: " + model + " accepts only 1");
        Fields.require(body.get("top_p").decimal(1) >= LEAST_TOP_P, "top_p: " + model + " accepts only 0.99 or more");
        Fields.require(body.get("top_k").isAbsent(), "top_k: " + model + " does not accept it");
    }
}
