package dev.chancery.usage;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Which attempts are meant. Texts are compared as they are, never as patterns.
 *
 * @param from those that began at this instant or later
 * @param to those that began before this instant
 * @param outcomes only these; none for all, those under way among them
 * @param equal what fields must be; an empty text where nothing must be known
 * @param promptVersion only this version of a managed prompt; null for all
 * @param tag only with this tag; null for all
 * @param withoutSources not those that came from there, such as trials in the Playground; with an empty text not those of
 *     which it is not known
 * @param unpriced only those that used something without a price
 * @param lastOfCall only those after which their call had no other: a row for each call
 */
public record CallFilter(
        Instant from,
        Instant to,
        Set<AttemptState> outcomes,
        Map<CallField, String> equal,
        @Nullable Integer promptVersion,
        @Nullable String tag,
        Set<String> withoutSources,
        boolean unpriced,
        boolean lastOfCall) {
    private static final int LONGEST = 300;
    private static final int MOST = 500;

    /** @throws InvalidReportException when the time or a text is not allowed */
    public CallFilter {
        Period checked = new Period(from, to, ZoneOffset.UTC);
        outcomes = outcomes.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(outcomes));
        EnumMap<CallField, String> copy = new EnumMap<>(CallField.class);
        copy.putAll(equal);
        equal = Collections.unmodifiableMap(copy);
        equal.forEach((field, text) -> check(field.name(), text));
        if (tag != null) {
            check("tag", tag);
        }
        withoutSources = Collections.unmodifiableSet(new TreeSet<>(withoutSources));
        if (withoutSources.size() > MOST) {
            throw new InvalidReportException("withoutSource", "must name at most " + MOST);
        }
        withoutSources.forEach(text -> check("withoutSource", text));
        assert checked.from().equals(from);
    }

    /** All attempts of a time. */
    public static CallFilter between(Instant from, Instant to) {
        return new CallFilter(from, to, Set.of(), Map.of(), null, null, Set.of(), false, false);
    }

    /** Of these, those with that outcome. */
    public CallFilter outcome(AttemptState... only) {
        return new CallFilter(from, to, Set.of(only), equal, promptVersion, tag, withoutSources, unpriced, lastOfCall);
    }

    /** Of these, those where a field is that text; an empty one where nothing is known. */
    public CallFilter with(CallField field, String text) {
        Map<CallField, String> more = new EnumMap<>(CallField.class);
        more.putAll(equal);
        more.put(field, text);
        return new CallFilter(from, to, outcomes, more, promptVersion, tag, withoutSources, unpriced, lastOfCall);
    }

    /** Of these, those by a version of a managed prompt. */
    public CallFilter prompt(String name, int version) {
        CallFilter named = with(CallField.PROMPT, name);
        return new CallFilter(from, to, outcomes, named.equal, version, tag, withoutSources, unpriced, lastOfCall);
    }

    /** Of these, those with the tag. */
    public CallFilter tagged(String word) {
        return new CallFilter(from, to, outcomes, equal, promptVersion, word, withoutSources, unpriced, lastOfCall);
    }

    /** Of these, those that came from elsewhere; without those of which that is not known, for an empty text. */
    public CallFilter withoutSource(String source) {
        Set<String> more = new TreeSet<>(withoutSources);
        more.add(source);
        return new CallFilter(from, to, outcomes, equal, promptVersion, tag, more, unpriced, lastOfCall);
    }

    /** Of these, those that used something without a price. */
    public CallFilter onlyUnpriced() {
        return new CallFilter(from, to, outcomes, equal, promptVersion, tag, withoutSources, true, lastOfCall);
    }

    /** Of these, those after which their call had no other. */
    public CallFilter onlyLastOfCall() {
        return new CallFilter(from, to, outcomes, equal, promptVersion, tag, withoutSources, unpriced, true);
    }

    /** For people: what is asked for, and nothing else. */
    @Override
    public String toString() {
        StringBuilder text = new StringBuilder("attempts from " + from + " to " + to);
        if (!outcomes.isEmpty()) {
            text.append(", outcome ").append(outcomes);
        }
        equal.forEach((field, value) ->
                text.append(", ").append(field).append(" '").append(value).append('\''));
        if (promptVersion != null) {
            text.append(", version ").append(promptVersion);
        }
        if (tag != null) {
            text.append(", tag '").append(tag).append('\'');
        }
        withoutSources.forEach(
                source -> text.append(", not from '").append(source).append('\''));
        if (unpriced) {
            text.append(", without a price");
        }
        return lastOfCall ? text.append(", the last of their call").toString() : text.toString();
    }

    private static void check(String field, String text) {
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidReportException(
                    field, "must have at most " + LONGEST + " characters, none of them a control character");
        }
    }
}
