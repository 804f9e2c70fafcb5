package dev.chancery.console.keys;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.audit.AuditEntry;
import dev.chancery.audit.AuditQuery;
import dev.chancery.audit.AuditReports;
import dev.chancery.keys.KeyChain;
import dev.chancery.keys.ListedKey;
import dev.chancery.usage.Dimension;
import dev.chancery.usage.Grouping;
import dev.chancery.usage.Period;
import dev.chancery.usage.Ranking;
import dev.chancery.usage.UsageFilter;
import dev.chancery.usage.UsageReports;
import dev.chancery.usage.UseGroup;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads what the view shows, as far as the person at the page may see it. Every method blocks for the database. */
final class KeyReader {
    private static final int MOST_HISTORY = 20;

    private final KeyChain keys;
    private final UsageReports usage;
    private final AuditReports audit;
    private final Callers callers;
    private final Clock clock;

    KeyReader(KeyChain keys, UsageReports usage, AuditReports audit, Callers callers, Clock clock) {
        this.keys = keys;
        this.usage = usage;
        this.audit = audit;
        this.callers = callers;
        this.clock = clock;
    }

    /**
     * All keys, archived ones too.
     *
     * @param zone in which months begin
     */
    List<KeyRow> rows(ZoneId zone) {
        Instant now = clock.instant();
        Spend spend = spend(now, zone);
        return Stream.concat(keys.list().stream(), keys.archived().stream())
                .map(key -> new KeyRow(key, spend.of(key), KeyHealth.of(key, now)))
                .toList();
    }

    /** @param zone in which days begin */
    Optional<KeyDetail> detail(String keyId, ZoneId zone) {
        Instant now = clock.instant();
        return keys.find(keyId)
                .map(key -> new KeyDetail(
                        new KeyRow(key, spend(now, zone).of(key), KeyHealth.of(key, now)),
                        keys.steps(keyId),
                        callsToday(keyId, now, zone),
                        history(keyId)));
    }

    private Spend spend(Instant now, ZoneId zone) {
        if (!may(Permission.READ_USAGE)) {
            return new Spend(null);
        }
        Period month = Period.monthToDate(now, zone);
        return new Spend(usage.all(month, UsageFilter.EVERYTHING, Grouping.KEY, Ranking.COST).stream()
                .collect(Collectors.toMap(UseGroup::group, group -> group.use().cost())));
    }

    private @Nullable Long callsToday(String keyId, Instant now, ZoneId zone) {
        return may(Permission.READ_USAGE)
                ? usage.total(Period.today(now, zone), UsageFilter.of(Dimension.KEY, keyId))
                        .requests()
                : null;
    }

    private @Nullable List<AuditEntry> history(String keyId) {
        return may(Permission.READ_AUDIT)
                ? audit.search(AuditQuery.ALL.resource("key", keyId), null, MOST_HISTORY)
                        .entries()
                : null;
    }

    private boolean may(Permission permission) {
        return callers.current().mayAny(permission);
    }

    /** What keys cost; null when that is not known. */
    private record Spend(@Nullable Map<String, BigDecimal> byKey) {
        @Nullable
        BigDecimal of(ListedKey key) {
            return byKey == null ? null : byKey.getOrDefault(key.id(), BigDecimal.ZERO);
        }
    }
}
