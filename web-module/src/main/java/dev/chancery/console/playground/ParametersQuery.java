package dev.chancery.console.playground;

import com.vaadin.flow.router.QueryParameters;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
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
    private static final String PANES = "panes";

    private ParametersQuery() {}

    /** Of the panes, in order; from the second on the names have the pane's number before them, such as {@code 2.model}. */
    static QueryParameters of(List<Parameters> panes) {
        Map<String, String> query = new LinkedHashMap<>();
        for (int at = 0; at < panes.size(); at++) {
            put(panes.get(at), prefix(at), query);
        }
        if (panes.size() > 1) {
            query.put(PANES, String.valueOf(panes.size()));
        }
        query.values().removeIf(String::isEmpty);
        return QueryParameters.simple(query);
    }

    /** Of one pane at least, and of {@link PlaygroundView#MOST_PANES} at most. */
    static List<Parameters> read(QueryParameters query) {
        Integer given = number(query, PANES, 1);
        int panes = given == null ? 1 : Math.min(given, PlaygroundView.MOST_PANES);
        return IntStream.range(0, panes).mapToObj(at -> read(query, prefix(at))).toList();
    }

    private static String prefix(int at) {
        return at == 0 ? "" : at + 1 + ".";
    }

    private static void put(Parameters parameters, String prefix, Map<String, String> query) {
        query.put(prefix + MODEL, parameters.model());
        query.put(prefix + MAX_TOKENS, parameters.maxTokens() == null ? "" : String.valueOf(parameters.maxTokens()));
        query.put(prefix + EFFORT, parameters.effort());
        query.put(prefix + THINKING, parameters.thinking().type());
        if (parameters.thinking() == ThinkingChoice.BUDGET) {
            query.put(prefix + BUDGET, String.valueOf(parameters.thinkingBudget()));
        }
    }

    private static Parameters read(QueryParameters query, String prefix) {
        return new Parameters(
                value(query, prefix + MODEL).filter(ParametersQuery::canBeModel).orElse(""),
                number(query, prefix + MAX_TOKENS, 1),
                value(query, prefix + EFFORT)
                        .filter(Parameters.EFFORTS::contains)
                        .orElse(""),
                value(query, prefix + THINKING).flatMap(ThinkingChoice::of).orElse(ThinkingChoice.MODEL_DEFAULT),
                Optional.ofNullable(number(query, prefix + BUDGET, Parameters.SMALLEST_BUDGET))
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
