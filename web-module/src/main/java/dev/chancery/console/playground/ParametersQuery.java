package dev.chancery.console.playground;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Parameters in a page's address, under the API's names. Texts stay out of it: addresses are logged and sent around. What
 * an address says that cannot be is passed over.
 */
final class ParametersQuery {
    private static final int LONGEST_MODEL = 256;
    private static final String MODEL = "model";
    private static final String MAX_TOKENS = "max_tokens";
    private static final String EFFORT = "effort";
    private static final String THINKING = "thinking";
    private static final String BUDGET = "budget_tokens";

    private ParametersQuery() {}

    static QueryParameters of(Parameters parameters) {
        Map<String, String> query = new LinkedHashMap<>();
        query.put(MODEL, parameters.model());
        query.put(MAX_TOKENS, parameters.maxTokens() == null ? "" : String.valueOf(parameters.maxTokens()));
        query.put(EFFORT, parameters.effort());
        query.put(THINKING, parameters.thinking().type());
        if (parameters.thinking() == ThinkingChoice.BUDGET) {
            query.put(BUDGET, String.valueOf(parameters.thinkingBudget()));
        }
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    static Parameters read(QueryParameters query) {
        return new Parameters(
                value(query, MODEL).filter(ParametersQuery::canBeModel).orElse(""),
                number(query, MAX_TOKENS, 1),
                value(query, EFFORT).filter(Parameters.EFFORTS::contains).orElse(""),
                value(query, THINKING).flatMap(ThinkingChoice::of).orElse(ThinkingChoice.MODEL_DEFAULT),
                Optional.ofNullable(number(query, BUDGET, Parameters.SMALLEST_BUDGET))
                        .orElse(Parameters.SMALLEST_BUDGET),
                List.of());
    }

    private static Optional<String> value(QueryParameters query, String name) {
        return query.getSingleParameter(name);
    }

    static boolean canBeModel(String text) {
        return !text.isBlank() && text.length() <= LONGEST_MODEL && text.chars().noneMatch(Character::isISOControl);
    }

    private static @Nullable Integer number(QueryParameters query, String name, int least) {
        try {
            return value(query, name)
                    .map(Integer::valueOf)
                    .filter(number -> number >= least)
                    .orElse(null);
        } catch (NumberFormatException e) {
            return null;
        }
    }
}
