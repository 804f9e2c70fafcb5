package dev.chancery.console.prompts;

import dev.chancery.access.Permission;
import dev.chancery.console.editor.PromptServices;
import dev.chancery.console.editor.PromptState;
import dev.chancery.prompts.ArchivedPrompt;
import dev.chancery.prompts.PromptDraft;
import dev.chancery.prompts.PromptHit;
import dev.chancery.prompts.PromptKind;
import dev.chancery.prompts.PromptLabel;
import dev.chancery.prompts.PromptPromotion;
import dev.chancery.prompts.PromptReference;
import dev.chancery.prompts.PromptSummary;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UseGroup;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a list of prompts is made from.
 *
 * @param prompts of one kind in sight, by name
 * @param archived those of the kind that were taken out of sight
 * @param drafts the names of the prompts of which the person at the page has a draft
 * @param requests for protected labels of these prompts that wait for a second person, the oldest first
 * @param calls how many calls prompts had in the last seven days; null when that is not known
 */
record PromptListing(
        List<PromptSummary> prompts,
        List<ArchivedPrompt> archived,
        Set<String> drafts,
        List<PromptPromotion> requests,
        @Nullable Map<String, Long> calls) {
    private static final int MOST_HITS = 500;
    private static final int DAYS = 7;

    /** Asks for all of it. Blocks for the database. */
    static PromptListing read(PromptServices services, PromptKind kind) {
        List<PromptSummary> all = services.library().list().stream()
                .filter(prompt -> !prompt.archived())
                .toList();
        List<ArchivedPrompt> archived = services.archived().list().stream()
                .filter(each -> each.prompt().kind() == kind)
                .toList();
        Set<String> others = all.stream()
                .filter(prompt -> prompt.kind() != kind)
                .map(PromptSummary::name)
                .collect(Collectors.toSet());
        Set<String> drafts = services.mayWrite()
                ? services.drafts().list().stream()
                        .filter(draft -> !others.contains(draft.prompt()) && PromptState.kind(draft.content()) == kind)
                        .map(PromptDraft::prompt)
                        .collect(Collectors.toCollection(TreeSet::new))
                : Set.of();
        List<PromptPromotion> requests = services.promotions().open().stream()
                .filter(request -> !others.contains(request.prompt()))
                .toList();
        return new PromptListing(
                all.stream().filter(prompt -> prompt.kind() == kind).toList(),
                archived,
                drafts,
                requests,
                calls(services));
    }

    private static @Nullable Map<String, Long> calls(PromptServices services) {
        if (!services.may(Permission.READ_USAGE)) {
            return null;
        }
        Period week = Period.lastDays(DAYS, Instant.now(), ZoneOffset.UTC);
        return services.usage().all(week, UsageFilter.EVERYTHING, Grouping.PROMPT, Ranking.REQUESTS).stream()
                .collect(Collectors.toMap(UseGroup::group, group -> group.use().requests()));
    }

    /** Where words stand, by the prompts' names. Blocks for the database. */
    static Map<String, String> hits(PromptServices services, String words) {
        return services.search().find(words, PromptReference.LATEST, MOST_HITS).stream()
                .collect(Collectors.toMap(PromptHit::name, hit -> hit.place().equals("name") ? "" : hit.excerpt()));
    }

    /** All tags, sorted. */
    List<String> tags() {
        return prompts.stream()
                .flatMap(prompt -> prompt.tags().stream())
                .distinct()
                .sorted()
                .toList();
    }

    /** All labels, sorted. */
    List<String> labels() {
        return prompts.stream()
                .flatMap(prompt -> prompt.labels().stream())
                .map(PromptLabel::label)
                .distinct()
                .sorted()
                .toList();
    }

    boolean isEmpty() {
        return prompts.isEmpty() && drafts.isEmpty();
    }

    /**
     * The rows that a filter lets through: folders first, then by name.
     *
     * @param hits where the words that the filter has stand, by name; empty when it has none
     */
    List<PromptRow> rows(PromptFilter filter, Map<String, String> hits) {
        if (filter.archived()) {
            return archivedRows(filter);
        }
        Set<String> names = prompts.stream().map(PromptSummary::name).collect(Collectors.toSet());
        Stream<PromptRow> unsaved = filter.isNarrow()
                ? Stream.of()
                : drafts.stream()
                        .filter(name -> !names.contains(name) && filter.contains(name))
                        .map(PromptRow::unsaved);
        Stream<PromptRow> saved = prompts.stream()
                .filter(filter::matches)
                .filter(prompt -> filter.words().isEmpty() || hits.containsKey(prompt.name()))
                .map(prompt -> row(prompt, hits));
        List<PromptRow> all = Stream.concat(unsaved, saved).toList();
        return filter.isNarrow() ? all : folded(all, filter.folder());
    }

    /** They are not searched by the service: their names are. */
    private List<PromptRow> archivedRows(PromptFilter filter) {
        String words = filter.words().toLowerCase(Locale.ROOT);
        return archived.stream()
                .filter(each -> filter.matches(each.prompt())
                        && each.prompt().name().toLowerCase(Locale.ROOT).contains(words))
                .map(PromptRow::archived)
                .toList();
    }

    private PromptRow row(PromptSummary prompt, Map<String, String> hits) {
        return new PromptRow(
                prompt.name(),
                prompt,
                0,
                drafts.contains(prompt.name()),
                calls(prompt.name()),
                "",
                hits.getOrDefault(prompt.name(), ""));
    }

    private @Nullable Long calls(String name) {
        return calls == null ? null : calls.getOrDefault(name, 0L);
    }

    private static List<PromptRow> folded(List<PromptRow> all, String folder) {
        int begin = folder.isEmpty() ? 0 : folder.length() + 1;
        TreeMap<String, Integer> folders = new TreeMap<>();
        List<PromptRow> here = new ArrayList<>();
        for (PromptRow row : all) {
            int slash = row.name().indexOf('/', begin);
            if (slash < 0) {
                here.add(row);
            } else {
                folders.merge(row.name().substring(0, slash), 1, Integer::sum);
            }
        }
        List<PromptRow> rows = new ArrayList<>();
        folders.forEach((name, inside) -> rows.add(PromptRow.folder(name, inside)));
        rows.addAll(here);
        return rows;
    }
}
