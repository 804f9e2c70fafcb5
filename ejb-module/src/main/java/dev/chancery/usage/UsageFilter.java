package dev.chancery.usage;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Of what use a report is. The ledger's sums are by one dimension at a time, each divided by model and source;
 * so one value of one dimension can be chosen, and of the others all or some.
 *
 * @param dimension by what is chosen; {@link Dimension#ALL} for everything
 * @param value what is chosen; null for all values of the dimension
 * @param models only these; none for all
 * @param sources only these; none for all
 * @param withoutSources not these, such as trials in the Playground
 */
public record UsageFilter(
        Dimension dimension,
        @Nullable String value,
        Set<String> models,
        Set<String> sources,
        Set<String> withoutSources) {
    /** Everything. */
    public static final UsageFilter EVERYTHING = new UsageFilter(Dimension.ALL, null, Set.of(), Set.of(), Set.of());

    private static final int MOST = 500;

    /** Copies the sets. */
    public UsageFilter {
        models = Set.copyOf(models);
        sources = Set.copyOf(sources);
        withoutSources = Set.copyOf(withoutSources);
        if (models.size() > MOST || sources.size() > MOST || withoutSources.size() > MOST) {
            throw new InvalidReportException("filter", "must name at most " + MOST + " models or sources");
        }
    }

    /** One value of a dimension. */
    public static UsageFilter of(Dimension dimension, String value) {
        return new UsageFilter(dimension, value, Set.of(), Set.of(), Set.of());
    }

    /** This, of some models only. */
    public UsageFilter ofModels(String... only) {
        return new UsageFilter(dimension, value, Set.of(only), sources, withoutSources);
    }

    /** This, from some sources only. */
    public UsageFilter fromSources(String... only) {
        return new UsageFilter(dimension, value, models, Set.of(only), withoutSources);
    }

    /** This, without what comes from some sources. */
    public UsageFilter without(String... left) {
        return new UsageFilter(dimension, value, models, sources, Set.of(left));
    }

    /** This, of one value of a dimension. */
    UsageFilter by(Dimension other, String chosen) {
        return new UsageFilter(other, chosen, models, sources, withoutSources);
    }

    /** This, by another dimension, all of its values. */
    UsageFilter by(Dimension other) {
        return dimension == other ? this : new UsageFilter(other, null, models, sources, withoutSources);
    }
}
