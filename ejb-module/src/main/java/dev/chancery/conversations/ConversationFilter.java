package dev.chancery.conversations;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Which conversations are meant; null for all. Texts are compared as they are, never as patterns.
 *
 * @param name the id by which its callers name it
 * @param principal empty for those of nobody known
 * @param from whose last turn was at this instant or later
 * @param to whose last turn was before this instant
 */
public record ConversationFilter(
        @Nullable String application,
        @Nullable String name,
        @Nullable String principal,
        @Nullable Instant from,
        @Nullable Instant to) {
    /** All conversations. */
    public static final ConversationFilter EVERYTHING = new ConversationFilter(null, null, null, null, null);

    /** Of these, those of a person or service. */
    public ConversationFilter principal(String whose) {
        return new ConversationFilter(application, name, whose, from, to);
    }

    /** Of these, those of an application. */
    public ConversationFilter application(String whose) {
        return new ConversationFilter(whose, name, principal, from, to);
    }

    /** Of these, the one that its callers name so. */
    public ConversationFilter name(String id) {
        return new ConversationFilter(application, id, principal, from, to);
    }

    /** Of these, those whose last turn was in that time. */
    public ConversationFilter between(Instant first, Instant end) {
        return new ConversationFilter(application, name, principal, first, end);
    }
}
