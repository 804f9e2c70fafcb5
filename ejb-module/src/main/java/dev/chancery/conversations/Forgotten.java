package dev.chancery.conversations;

/**
 * What was deleted of a person.
 *
 * @param conversations how many
 * @param notes how many
 * @param contents of how many attempts in the ledger requests and answers were deleted
 */
public record Forgotten(long conversations, long notes, long contents) {}
