package dev.chancery.conversations;

import dev.chancery.access.Caller;
import dev.chancery.messages.Attribution;

/**
 * Who takes part in which conversation.
 *
 * @param conversation its id, as callers name it
 * @param principal empty for nobody known
 * @param caller who called, for the audit trail
 */
record Participant(String conversation, String application, String principal, Caller caller) {
    /** Whether the id alone may let somebody in. */
    boolean needsUnguessableId() {
        return principal.isEmpty() && conversation.length() < Conversations.UNGUESSABLE;
    }

    Attribution on(Attribution said) {
        Attribution named = said.conversation(conversation);
        Attribution from = application.isEmpty() ? named : named.application(application);
        return principal.isEmpty() ? from : from.principal(principal);
    }
}
