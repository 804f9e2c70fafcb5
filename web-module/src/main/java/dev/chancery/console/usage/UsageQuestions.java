package dev.chancery.console.usage;

import dev.chancery.console.kit.KeyNames;
import dev.chancery.export.ExportFormat;
import dev.chancery.usage.CallDetail;
import dev.chancery.usage.CallField;
import dev.chancery.usage.CallFilter;
import dev.chancery.usage.CallPage;
import dev.chancery.usage.Calls;
import dev.chancery.usage.Contents;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.StoredContents;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UseGroup;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.OutputStream;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the list of attempts asks of the services. Every method blocks for the database. */
@ApplicationScoped
public class UsageQuestions {
    static final int PAGE = 100;
    private static final int PROPOSED = 50;

    private static final Map<String, Grouping> GROUPINGS = Map.of(
            UsageLink.word(CallField.MODEL),
            Grouping.MODEL,
            UsageLink.word(CallField.PROMPT),
            Grouping.PROMPT,
            UsageLink.word(CallField.KEY),
            Grouping.KEY,
            UsageLink.word(CallField.APPLICATION),
            Grouping.APPLICATION,
            UsageLink.word(CallField.PRINCIPAL),
            Grouping.PRINCIPAL,
            UsageLink.word(CallField.SOURCE),
            Grouping.SOURCE,
            UsageLink.WITHOUT_SOURCE,
            Grouping.SOURCE,
            UsageLink.TAG,
            Grouping.TAG);

    private final Calls calls;
    private final UsageReports reports;
    private final KeyNames keys;
    private final StoredContents contents;
    private final Clock clock;

    @Inject
    UsageQuestions(Calls calls, UsageReports reports, KeyNames keys, StoredContents contents) {
        this(calls, reports, keys, contents, Clock.systemUTC());
    }

    UsageQuestions(Calls calls, UsageReports reports, KeyNames keys, StoredContents contents, Clock clock) {
        this.calls = calls;
        this.reports = reports;
        this.keys = keys;
        this.contents = contents;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected UsageQuestions() {
        this.calls = null;
        this.reports = null;
        this.keys = null;
        this.contents = null;
        this.clock = null;
    }

    /** What can be proposed: values by the name of a parameter, and what keys are called. */
    record Proposals(Map<String, List<String>> values, Map<String, String> keyNames) {}

    Clock clock() {
        return clock;
    }

    CallPage page(CallFilter filter, @Nullable String next) {
        return calls.find(filter, next, PAGE);
    }

    Optional<CallDetail> detail(String attemptId) {
        return calls.detail(attemptId);
    }

    boolean hasContents(String attemptId) {
        return contents.has(attemptId);
    }

    /** For those who may read contents; audited. */
    Optional<Contents> contents(String attemptId) {
        return contents.read(attemptId);
    }

    void export(CallFilter filter, ExportFormat format, OutputStream out) {
        calls.export(filter, format, out);
    }

    /** What was used most in the time of the list; of what may not be known, that as well. */
    Proposals proposals(CallFilter filter) {
        Period period = new Period(filter.from(), filter.to(), ZoneOffset.UTC);
        Map<String, List<String>> values = new LinkedHashMap<>();
        GROUPINGS.forEach((name, grouping) -> values.put(name, most(period, grouping)));
        return new Proposals(values, keys.all());
    }

    private List<String> most(Period period, Grouping grouping) {
        return reports.top(period, UsageFilter.EVERYTHING, grouping, Ranking.REQUESTS, PROPOSED).stream()
                .map(UseGroup::group)
                .map(group -> group.isEmpty() ? UsageLink.NOT_KNOWN : group)
                .toList();
    }
}
