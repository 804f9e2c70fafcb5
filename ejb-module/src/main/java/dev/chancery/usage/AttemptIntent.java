package dev.chancery.usage;

import dev.chancery.messages.http.AttemptStart;
import java.time.Instant;

/**
 * An attempt that is to be noted before it is sent.
 *
 * @param id its id in the ledger
 * @param at when it is to be sent
 * @param start what is asked
 */
public record AttemptIntent(String id, Instant at, AttemptStart start) {}
