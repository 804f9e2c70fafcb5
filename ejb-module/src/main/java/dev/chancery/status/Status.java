package dev.chancery.status;

/**
 * How a part of Chancery is.
 *
 * @param component the part, such as "audit"
 * @param sentence one sentence for people, without secrets
 */
public record Status(String component, Level level, String sentence) {}
