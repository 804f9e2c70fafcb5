package dev.chancery.console.usage;

import com.vaadin.flow.component.UI;
import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import dev.chancery.console.kit.TimeRange;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.Period;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What the address of the view says: which attempts, and which one is looked into. */
final class UsageAddress {
    static final String CALL = "row";

    /** What somebody looks for by its id is looked for at all times, unless days are chosen. */
    private static final List<CallField> IDS =
            List.of(CallField.REQUEST, CallField.CALL, CallField.ATTEMPT, CallField.CONVERSATION);

    private static final String YES = "yes";

    private UsageAddress() {}

    /**
     * The attempts that are meant, as of now. What cannot be is left out.
     *
     * @param zone the reader's own
     */
    static CallFilter filter(Query query, Instant now, ZoneId zone) {
        CallFilter filter = query.get(UsageLink.SPAN, UsageAddress::span).orElseGet(() -> days(query, now, zone));
        List<AttemptState> outcomes = outcomes(query);
        if (!outcomes.isEmpty()) {
            filter = filter.outcome(outcomes.toArray(AttemptState[]::new));
        }
        for (CallField field : CallField.values()) {
            CallFilter before = filter;
            filter = query.get(UsageLink.word(field), text -> before.with(field, value(field, text)))
                    .orElse(before);
        }
        return rest(query, filter);
    }

    /** What narrows the list beyond its days and outcomes, in words, by the name of the parameter. */
    static Map<String, String> chosen(Query query) {
        UI ui = UI.getCurrent();
        Formats formats = Formats.of(ui);
        Map<String, String> chosen = new LinkedHashMap<>();
        query.get(UsageLink.SPAN, UsageAddress::span)
                .ifPresent(span -> chosen.put(
                        UsageLink.SPAN,
                        ui.getTranslation("usage.span", formats.time(span.from()), formats.time(span.to()))));
        for (String name : ValueFields.NAMES) {
            query.get(name)
                    .ifPresent(value -> chosen.put(
                            name, ui.getTranslation("usage.chosen", ui.getTranslation("usage.filter." + name), value)));
        }
        if (isUnpriced(query)) {
            chosen.put(UsageLink.UNPRICED, ui.getTranslation("usage.unpriced"));
        }
        if (isLastOfCall(query)) {
            chosen.put(UsageLink.LAST_OF_CALL, ui.getTranslation("usage.last-of-call"));
        }
        return chosen;
    }

    static List<AttemptState> outcomes(Query query) {
        return query.get(UsageLink.OUTCOME).map(UsageAddress::outcomes).orElse(List.of());
    }

    /** In their own order, whichever was chosen first. */
    static Query outcomes(Query query, Set<AttemptState> outcomes) {
        String words = Arrays.stream(AttemptState.values())
                .filter(outcomes::contains)
                .map(outcome -> outcome.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(","));
        return query.with(UsageLink.OUTCOME, words);
    }

    static boolean isUnpriced(Query query) {
        return query.get(UsageLink.UNPRICED).filter(YES::equals).isPresent();
    }

    static Query unpriced(Query query, boolean only) {
        return query.with(UsageLink.UNPRICED, only ? YES : null);
    }

    static boolean isLastOfCall(Query query) {
        return query.get(UsageLink.LAST_OF_CALL).filter(YES::equals).isPresent();
    }

    static Query lastOfCall(Query query, boolean only) {
        return query.with(UsageLink.LAST_OF_CALL, only ? YES : null);
    }

    static boolean isFiltered(Query query) {
        return !unfiltered(query).with(CALL, null).equals(query.with(CALL, null));
    }

    /** The same days, every attempt of them. */
    static Query unfiltered(Query query) {
        Query bare = query.with(UsageLink.OUTCOME, null)
                .with(UsageLink.TAG, null)
                .with(UsageLink.VERSION, null)
                .with(UsageLink.WITHOUT_SOURCE, null)
                .with(UsageLink.UNPRICED, null)
                .with(UsageLink.LAST_OF_CALL, null)
                .with(UsageLink.SPAN, null);
        for (CallField field : CallField.values()) {
            bare = bare.with(UsageLink.word(field), null);
        }
        return bare;
    }

    private static CallFilter rest(Query query, CallFilter filter) {
        CallFilter tagged = query.get(UsageLink.TAG, filter::tagged).orElse(filter);
        CallFilter some = query.get(
                        UsageLink.WITHOUT_SOURCE, text -> tagged.withoutSource(value(CallField.SOURCE, text)))
                .orElse(tagged);
        CallFilter priced = isUnpriced(query) ? some.onlyUnpriced() : some;
        CallFilter last = isLastOfCall(query) ? priced.onlyLastOfCall() : priced;
        String prompt = last.equal().get(CallField.PROMPT);
        return prompt == null
                ? last
                : query.get(UsageLink.VERSION, Integer::valueOf)
                        .map(version -> last.prompt(prompt, version))
                        .orElse(last);
    }

    private static CallFilter days(Query query, Instant now, ZoneId zone) {
        TimeRange range = TimeRange.of(query);
        boolean byId =
                IDS.stream().anyMatch(field -> query.get(UsageLink.word(field)).isPresent());
        boolean always = byId && range.equals(TimeRange.USUAL.in(range.zone()));
        TimeRange chosen = always
                ? TimeRange.days(
                        TimeRange.EARLIEST, LocalDate.ofInstant(now, zone).plusDays(1))
                : range;
        Period period = chosen.period(now, zone);
        return CallFilter.between(period.from(), period.to());
    }

    private static CallFilter span(String text) {
        String[] ends = text.split(UsageLink.BETWEEN, 2);
        return CallFilter.between(Instant.parse(ends[0]), Instant.parse(ends[1]));
    }

    private static List<AttemptState> outcomes(String words) {
        return Arrays.stream(AttemptState.values())
                .filter(state -> List.of(words.split(",")).contains(state.name().toLowerCase(Locale.ROOT)))
                .toList();
    }

    /** What is always known cannot be asked for as not known. */
    private static String value(CallField field, String text) {
        return text.equals(UsageLink.NOT_KNOWN) && UsageLink.canBeUnknown(field) ? "" : text;
    }
}
