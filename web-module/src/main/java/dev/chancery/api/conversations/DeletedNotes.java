package dev.chancery.api.conversations;

/**
 * What was deleted of a memory.
 *
 * @param notes how many
 */
public record DeletedNotes(int notes) {}
