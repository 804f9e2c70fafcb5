package dev.chancery.prices;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a model beside its price. What the API's own list of models says is newer: prefer it.
 *
 * @param model an id of a model; ids that go on with a hyphen and a date of eight digits are meant as well
 * @param context the largest prompt and answer together, in tokens; null when not known
 * @param largestOutput the largest answer, in tokens; null when not known
 * @param smallestCacheable the shortest prompt that the prompt cache takes, in tokens; null when not known
 * @param retiresOn the day (UTC) from which the API no longer answers; null when none is known
 */
public record ModelFacts(
        String model,
        @Nullable Long context,
        @Nullable Long largestOutput,
        @Nullable Long smallestCacheable,
        @Nullable LocalDate retiresOn) {}
