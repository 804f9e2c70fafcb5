package dev.chancery.usage;

import dev.chancery.messages.http.AttemptEnd;
import dev.chancery.messages.http.AttemptStart;
import java.time.Instant;

/**
 * An attempt that is made up.
 *
 * @param at when it began
 * @param start what was asked
 * @param end how it went
 */
public record PastCall(Instant at, AttemptStart start, AttemptEnd end) {}
