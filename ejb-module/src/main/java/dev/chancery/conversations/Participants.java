package dev.chancery.conversations;

import dev.chancery.access.Caller;
import dev.chancery.access.Callers;
import dev.chancery.messages.Attribution;

/**
 * Tells who takes part in a conversation by a call.
 *
 * @param application the one that calls, where a call does not say it
 */
record Participants(String application, Callers callers) {
    private static final int LONGEST_PRINCIPAL = 200;

    /** Whom the call names, else who calls on this thread. */
    Participant of(String conversation, Attribution said) {
        Caller caller = callers.current();
        String principal = said.principal() == null ? name(caller) : said.principal();
        String app = said.application() == null ? application : said.application();
        return new Participant(conversation, app, principal, caller);
    }

    /** Never cut: two people must not become one. */
    private static String name(Caller caller) {
        if (caller.kind() == Caller.Kind.ANONYMOUS) {
            return "";
        }
        String name = caller.name();
        if (name.length() > LONGEST_PRINCIPAL || name.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("principal must have at most " + LONGEST_PRINCIPAL
                    + " characters, none of them a control character");
        }
        return name;
    }
}
