package dev.chancery.api.conversations;

import dev.chancery.conversations.Forgotten;

/**
 * What was deleted of a person.
 *
 * @param conversations how many
 * @param notes of Claude's memory
 * @param contents of how many attempts in the ledger requests and answers were deleted
 */
public record ForgottenView(long conversations, long notes, long contents) {
    static ForgottenView of(Forgotten forgotten) {
        return new ForgottenView(forgotten.conversations(), forgotten.notes(), forgotten.contents());
    }
}
