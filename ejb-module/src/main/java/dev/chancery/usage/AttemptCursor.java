package dev.chancery.usage;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A place between attempts in their order: by time, then by id. */
record AttemptCursor(Instant at, String id) {
    private static final Pattern TEXT = Pattern.compile("([0-9]{1,18})_([0-9a-zA-Z-]{1,36})");

    static AttemptCursor of(AttemptEntity row) {
        return new AttemptCursor(row.startedAt(), row.id());
    }

    static AttemptCursor parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            throw new InvalidReportException("next", "must be as a page gave it");
        }
        Instant at = Instant.EPOCH.plus(Long.parseLong(matcher.group(1)), ChronoUnit.MICROS);
        return new AttemptCursor(at, matcher.group(2));
    }

    String text() {
        return ChronoUnit.MICROS.between(Instant.EPOCH, at) + "_" + id;
    }
}
