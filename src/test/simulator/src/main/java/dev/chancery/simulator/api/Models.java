package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.catalogue.ModelCard.Lifecycle;
import dev.chancery.simulator.catalogue.ModelCatalogue;
import java.util.List;

/** {@code GET /v1/models} and {@code GET /v1/models/{id}}. */
final class Models {

    private Models() {}

    static Outcome list(Call call) {
        List<String> lifecycles = call.request().parameters("lifecycle[]");
        List<ModelCard> cards = ModelCatalogue.all().stream()
                .filter(card -> lifecycles.isEmpty()
                        ? card.lifecycle() != Lifecycle.RETIRED
                        : lifecycles.contains(card.lifecycle().toString()))
                .toList();
        return new Outcome.Plain(Page.of(cards, ModelCard::id, call.request()).json(ModelCard::id, ModelJson::of));
    }

    static Outcome one(Call call) {
        ModelCard card = ModelCatalogue.find(call.id())
                .orElseThrow(() -> Problem.of(404, "model: " + Fields.shortened(call.id())));
        return new Outcome.Plain(ModelJson.of(card));
    }
}
