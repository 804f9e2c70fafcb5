package dev.chancery.simulator.delivery;

import dev.chancery.simulator.script.Directives;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

final class RetryAfter {

    private static final String DATE = "date:";

    private RetryAfter() {}

    /** As it stands, or for {@code date:N} the date N seconds from now. */
    static String value(String directive) {
        if (!directive.startsWith(DATE)) {
            return directive;
        }
        long seconds = Directives.asNumber("retry-after", directive.substring(DATE.length()));
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(
                ZonedDateTime.now(ZoneOffset.UTC).plusSeconds(seconds));
    }
}
