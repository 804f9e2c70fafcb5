package dev.chancery.simulator.catalogue;

import static dev.chancery.simulator.catalogue.ModelCard.Lifecycle.ACTIVE;
import static dev.chancery.simulator.catalogue.ModelCard.Lifecycle.DEPRECATED;
import static dev.chancery.simulator.catalogue.ModelCard.Lifecycle.RETIRED;
import static dev.chancery.simulator.catalogue.ModelCard.Line.FABLE;
import static dev.chancery.simulator.catalogue.ModelCard.Line.HAIKU;
import static dev.chancery.simulator.catalogue.ModelCard.Line.MYTHOS;
import static dev.chancery.simulator.catalogue.ModelCard.Line.OPUS;
import static dev.chancery.simulator.catalogue.ModelCard.Line.SONNET;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The models on offer, newest first. */
public final class ModelCatalogue {

    private static final long MILLION = 1_000_000;
    private static final long SMALL = 200_000;
    private static final long LONG_OUTPUT = 128_000;
    private static final long OUTPUT = 64_000;

    private static final Set<String> BUDGETED = Set.of("enabled", "disabled");
    private static final Set<String> BOTH = Set.of("enabled", "disabled", "adaptive", "between_tools");
    private static final Set<String> ADAPTIVE = Set.of("disabled", "adaptive", "between_tools");
    private static final Set<String> ALWAYS = Set.of("adaptive", "between_tools");

    private static final List<ModelCard> CARDS = List.of(
            large("claude-fable-5-2", FABLE, 52, "2026-11-09", 512, ALWAYS),
            large("claude-mythos-5-2", MYTHOS, 52, "2026-11-09", 512, ALWAYS),
            large("claude-haiku-5-5", HAIKU, 55, "2026-10-07", 512, ADAPTIVE),
            large("claude-sonnet-5-5", SONNET, 55, "2026-09-28", 1024, ALWAYS),
            large("claude-opus-5-5", OPUS, 55, "2026-09-22", 1024, ALWAYS),
            large("claude-fable-5-1", FABLE, 51, "2026-09-01", 512, ALWAYS),
            large("claude-mythos-5-1", MYTHOS, 51, "2026-09-01", 512, ALWAYS),
            large("claude-opus-5", OPUS, 50, "2026-07-24", 1024, ADAPTIVE),
            large("claude-sonnet-5", SONNET, 50, "2026-06-30", 1024, ADAPTIVE),
            large("claude-fable-5", FABLE, 50, "2026-06-09", 512, ALWAYS),
            large("claude-mythos-5", MYTHOS, 50, "2026-06-09", 512, ALWAYS),
            large("claude-opus-4-8", OPUS, 48, "2026-05-28", 1024, ADAPTIVE),
            large("claude-opus-4-7", OPUS, 47, "2026-04-16", 2048, ADAPTIVE),
            ended("claude-mythos-preview", MYTHOS, 47, "2026-04-07", RETIRED, "2026-06-30", MILLION, LONG_OUTPUT),
            large("claude-sonnet-4-6", SONNET, 46, "2026-02-17", 1024, BOTH),
            large("claude-opus-4-6", OPUS, 46, "2026-02-05", 4096, BOTH),
            small("claude-opus-4-5-20251101", OPUS, "2025-11-24", 4096),
            small("claude-haiku-4-5-20251001", HAIKU, "2025-10-15", 4096),
            ended("claude-sonnet-4-5-20250929", SONNET, 45, "2025-09-29", DEPRECATED, "2026-11-30", SMALL, OUTPUT),
            ended("claude-sonnet-4-20250514", SONNET, 40, "2025-05-22", RETIRED, "2026-06-15", SMALL, OUTPUT),
            ended("claude-3-haiku-20240307", HAIKU, 30, "2024-03-07", RETIRED, "2026-04-19", SMALL, 4096));

    private static final Map<String, String> ALIASES = Map.of(
            "claude-opus-4-5", "claude-opus-4-5-20251101",
            "claude-haiku-4-5", "claude-haiku-4-5-20251001",
            "claude-sonnet-4-5", "claude-sonnet-4-5-20250929");

    private ModelCatalogue() {}

    public static List<ModelCard> all() {
        return CARDS;
    }

    /** The model with this id or alias. */
    public static Optional<ModelCard> find(String idOrAlias) {
        String id = ALIASES.getOrDefault(idOrAlias, idOrAlias);
        return CARDS.stream().filter(card -> card.id().equals(id)).findFirst();
    }

    private static ModelCard large(
            String id, ModelCard.Line line, int generation, String created, int smallestCached, Set<String> thinking) {
        return new ModelCard(
                id, line, generation, created, ACTIVE, null, MILLION, LONG_OUTPUT, smallestCached, thinking);
    }

    private static ModelCard small(String id, ModelCard.Line line, String created, int smallestCached) {
        return new ModelCard(id, line, 45, created, ACTIVE, null, SMALL, OUTPUT, smallestCached, BUDGETED);
    }

    private static ModelCard ended(
            String id,
            ModelCard.Line line,
            int generation,
            String created,
            ModelCard.Lifecycle lifecycle,
            String retires,
            long context,
            long largestOutput) {
        return new ModelCard(id, line, generation, created, lifecycle, retires, context, largestOutput, 1024, BUDGETED);
    }
}
