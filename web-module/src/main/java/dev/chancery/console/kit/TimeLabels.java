package dev.chancery.console.kit;

import com.vaadin.flow.component.UI;
import dev.chancery.usage.BucketSize;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Names the hours, days, weeks or months of a series, in few signs. */
public final class TimeLabels {
    private final DateTimeFormatter format;

    private TimeLabels(DateTimeFormatter format) {
        this.format = format;
    }

    /** As the page's language writes them. */
    public static TimeLabels of(BucketSize size, ZoneId zone) {
        UI ui = UI.getCurrent();
        String pattern =
                switch (size) {
                    case HOUR -> ui.getTranslation("time.hour");
                    case DAY, WEEK -> ui.getTranslation("time.day");
                    case MONTH -> ui.getTranslation("time.month");
                };
        Locale locale = ui.getLocale();
        return new TimeLabels(DateTimeFormatter.ofPattern(pattern, locale).withZone(zone));
    }

    /** The name of what begins at the instant. */
    public String of(Instant start) {
        return format.format(start);
    }
}
