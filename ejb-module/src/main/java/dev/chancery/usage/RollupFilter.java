package dev.chancery.usage;

import java.util.Map;

/** Which sums, or histograms, a report is about. */
final class RollupFilter {
    private RollupFilter() {}

    /** The condition in JPQL on an alias; its parameters are put into the map. */
    static String where(String alias, SumsOf part, UsageFilter filter, Map<String, Object> parameters) {
        StringBuilder where = new StringBuilder(
                "@.span = :span and @.dimension = :dimension and @.begins >= :from and @.begins < :to");
        parameters.put("span", part.span());
        parameters.put("dimension", filter.dimension());
        parameters.put("from", part.from());
        parameters.put("to", part.to());
        if (filter.value() != null) {
            where.append(" and @.value = :chosen");
            parameters.put("chosen", filter.value());
        }
        if (!filter.models().isEmpty()) {
            where.append(" and @.model in :models");
            parameters.put("models", filter.models());
        }
        if (!filter.sources().isEmpty()) {
            where.append(" and @.source in :sources");
            parameters.put("sources", filter.sources());
        }
        if (!filter.withoutSources().isEmpty()) {
            where.append(" and @.source not in :without");
            parameters.put("without", filter.withoutSources());
        }
        return where.toString().replace("@", alias);
    }
}
