package dev.chancery.outbox;

import java.time.Instant;

/**
 * An alert that waits to be passed on to channels.
 *
 * @param id a UUID of version 7
 * @param details a JSON object
 */
public record WaitingAlert(
        String id, AlertKind kind, String subject, String name, String sentence, String details, Instant happened) {}
