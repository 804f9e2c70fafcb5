package dev.chancery.simulator.api;

import dev.chancery.simulator.catalogue.ModelCard;
import dev.chancery.simulator.json.Json;
import java.util.TreeSet;

final class ThinkingRules {

    private static final long SMALLEST_BUDGET = 1024;

    private ThinkingRules() {}

    static void check(Json body, ModelCard card) {
        Json thinking = body.get("thinking");
        if (thinking.isAbsent()) {
            return;
        }
        String type = thinking.get("type").text();
        Fields.require(
                card.thinking().contains(type),
                "thinking.type: " + card.id() + " supports " + new TreeSet<>(card.thinking()) + ", not \"" + type
                        + "\"");
        if (type.equals("enabled")) {
            budget(thinking.get("budget_tokens"), body.get("max_tokens"));
        }
    }

    private static void budget(Json budget, Json maxTokens) {
        Fields.require(
                budget.isInteger() && budget.number(0) >= SMALLEST_BUDGET,
                "thinking.budget_tokens: must be at least " + SMALLEST_BUDGET);
        Fields.require(
                maxTokens.isAbsent() || budget.number(0) < maxTokens.number(0),
                "thinking.budget_tokens: must be less than max_tokens");
    }
}
