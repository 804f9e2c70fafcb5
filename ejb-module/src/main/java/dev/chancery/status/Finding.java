package dev.chancery.status;

import java.time.Duration;
import java.util.List;

/**
 * What a part can say of itself, in English for the API and the log. The console has the same in its
 * languages, by the names of these.
 */
public enum Finding {
    /** A feature that cannot say how it is. */
    STATUS_UNKNOWN("The status cannot be told; see the server log."),
    /** With the database product. */
    STORAGE_WORKS("The ledger is in {0}."),
    /** With the database product. */
    STORAGE_IN_MEMORY("The ledger is in a database in memory ({0}): it is lost when the server stops."),
    /** With the driver's words. */
    STORAGE_AWAY("The database cannot be reached: {0}"),
    /** With the number of records. */
    LEDGER_WAITING("Records waiting to be written: {0}."),
    KEYS_WORK("API keys are in use."),
    KEYS_NONE("No API key can be used on this node."),
    /** With a sentence about the master keys. */
    KEYS_SEALING("{0}"),
    KEYS_AS_LAST_READ("Stored keys are used as they were last read."),
    /** With the keys. */
    KEYS_INVALID("The API answered 401 to {0}."),
    /** With the keys. */
    KEYS_EXPIRED("Expired: {0}."),
    /** With the keys. */
    KEYS_UNREADABLE("This node has not the master key of {0}."),
    /** With the time and the keys. */
    KEYS_ROTATE_SOON("To be rotated within {0}: {1}."),
    /** With the time and the keys. */
    KEYS_EXPIRE_SOON("Expiring within {0}: {1}."),
    /** With the hints of the keys. */
    KEYS_UNDECIDED("Retired here, but not to be told from others at Anthropic: {0}. Deactivate them there by hand, and"
            + " archive their keys here."),
    KEYS_SEALED_BY_OLDER("Some keys are still sealed by an older master key."),
    /** With the number of versions. */
    PROMPTS_WORK("{0} versions of prompts are in use."),
    PROMPTS_STALE("STALE: prompts are served as they were last known, since the database is away."),
    PROMPTS_NONE("No prompt is known: the database has been away since this node started."),
    /** With the prompts. */
    PROMPTS_PACKAGED("PACKAGED: served as they came with the application, for want of published ones: {0}."),
    /** With the number of rows. */
    AUDIT_UNWRITTEN("{0} rows of the audit trail could not be written yet; the server log has them."),
    AUDIT_AWAY("The audit trail cannot be reached."),
    /** With the number of rows. */
    AUDIT_UNSEALED("{0} rows of the audit trail wait to be sealed for too long."),
    /** With the time and the summary. */
    AUDIT_VERIFIED("Verified at {0}: {1}"),
    /** With the time and what is wrong. */
    AUDIT_BROKEN("The verification of {0} failed: {1}"),
    AUDIT_NEVER_VERIFIED("The audit trail was not verified yet; it will be soon."),
    LIMITS_BY_NODE("Each node keeps the rate limits by itself."),
    LIMITS_SHARED("All nodes keep the rate limits together, in PostgreSQL."),
    /** With the reason. */
    LIMITS_AWAY("Each node keeps the rate limits by itself for now, because the database is away: {0}"),
    /** With the database product. */
    LIMITS_NOT_SHARED("chancery.limits.shared needs PostgreSQL, but the database is {0}: each node keeps the rate"
            + " limits by itself."),
    BUDGETS_UNKNOWN("How budgets stand is not known while the database is away."),
    /** With the number of budgets. */
    BUDGETS_LEFT("Of {0} budgets that are switched on, none is used up."),
    /** With the budgets. */
    BUDGETS_USED_UP("Used up: {0}."),
    /** With the budgets. */
    BUDGETS_BLOCKING("Used up, and calls are refused: {0}."),
    /** With the time. */
    CONVERSATIONS_STORED("Conversations are stored, and removed {0} after their last turn."),
    CONVERSATIONS_NOT_STORED("Conversations are not stored (chancery.conversations.enabled)."),
    /** With the address. */
    CLAUDE_AT("Calls go to {0}."),
    /** With the address. */
    CLAUDE_AT_THIS_MACHINE("Calls go to {0}, which is on this machine: a simulator or a gateway."),
    /** With the number of attempts, the address, and when the first of them failed. */
    CLAUDE_SILENT("The last {0} attempts of this node got no answer from {1}, since {2}."),
    /** With the model, its last day, the number of requests and their time. */
    MODELS_END("{0} ends on {1} and had {2} requests in the last {3}; move them to another model."),
    /** With the model, its last day, the number of requests and their time. */
    MODELS_ENDED("{0} ended on {1} and had {2} requests in the last {3}; move them to another model."),
    ALERTS_DELIVERED("No alert failed to be delivered in the last day."),
    /** With the number of deliveries. */
    ALERTS_FAILED("Deliveries of alerts that failed in the last day: {0}."),
    ALERTS_WAIT("Alerts wait for the database.");

    private final String english;

    Finding(String english) {
        this.english = english;
    }

    /** The sentence in English. */
    String sentence(List<Object> values) {
        String sentence = english;
        for (int i = 0; i < values.size(); i++) {
            sentence = sentence.replace("{" + i + "}", word(values.get(i)));
        }
        return sentence;
    }

    private static String word(Object value) {
        if (value instanceof Names names) {
            String first = String.join(", ", names.first());
            return names.more() == 0 ? first : first + " and " + names.more() + " more";
        }
        if (value instanceof Duration time) {
            return time.toDays() > 0 ? time.toDays() + " days" : time.toHours() + " hours";
        }
        return value.toString();
    }
}
