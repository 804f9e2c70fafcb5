package dev.chancery.console.usage;

import dev.chancery.console.kit.Formats;
import dev.chancery.console.kit.Query;
import dev.chancery.usage.AttemptState;
import dev.chancery.usage.CallField;
import java.time.Instant;
import java.util.Locale;

/** Addresses of lists of attempts, for views that lead there. */
public final class UsageLink {
    /** The view's path. */
    public static final String PATH = "usage";

    /** Stands for a value that is not known. */
    static final String NOT_KNOWN = Formats.UNKNOWN;

    static final String SPAN = "span";
    static final String BETWEEN = "_";
    static final String OUTCOME = "outcome";
    static final String TAG = "tag";
    static final String VERSION = "version";
    static final String WITHOUT_SOURCE = "without_source";
    static final String UNPRICED = "unpriced";
    static final String LAST_OF_CALL = "last_of_call";

    private UsageLink() {}

    /** Those that began in a span of time, to the instant, whatever the range of days is. */
    public static Query during(Query query, Instant from, Instant to) {
        return query.with(SPAN, from + BETWEEN + to);
    }

    /** Those where a field is that text; an empty one where nothing is known. */
    public static Query with(Query query, CallField field, String text) {
        return query.with(word(field), text.isEmpty() ? NOT_KNOWN : text);
    }

    /** Those that came from elsewhere. */
    public static Query withoutSource(Query query, String source) {
        return query.with(WITHOUT_SOURCE, source);
    }

    /** Those that went so. */
    public static Query with(Query query, AttemptState outcome) {
        return query.with(OUTCOME, outcome.name().toLowerCase(Locale.ROOT));
    }

    /** Those with a tag. */
    public static Query tagged(Query query, String tag) {
        return query.with(TAG, tag);
    }

    /** As it stands in addresses, such as {@code error_type}. */
    static String word(CallField field) {
        return field.name().toLowerCase(Locale.ROOT);
    }

    /** Whether the ledger may not know it. */
    static boolean canBeUnknown(CallField field) {
        return switch (field) {
            case PROMPT, APPLICATION, PRINCIPAL, CONVERSATION, SOURCE, REQUEST, ERROR_TYPE, STOP_REASON -> true;
            case MODEL, KEY, CALL, ATTEMPT, OPERATION -> false;
        };
    }
}
