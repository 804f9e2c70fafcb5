package dev.chancery.conversations;

/** What was deleted of a person: so many conversations, and so many notes. */
public record Forgotten(long conversations, long notes) {}
