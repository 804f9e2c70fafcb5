package dev.chancery.messages;

/**
 * An answer as an object of the caller's own type.
 *
 * @param value the object
 * @param message the message it was read from, with usage and stop reason
 */
public record Answer<T>(T value, Message message) {}
