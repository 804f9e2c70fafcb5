package dev.chancery.status;

import java.time.Duration;
import java.time.Instant;

/**
 * A node that shares the database.
 *
 * @param name as configured, the same after a restart
 * @param started by that node's clock
 * @param self whether it is the one that says so
 * @param quiet how long ago this node last saw it write to the database; of itself, how long ago it last did
 * @param silent whether that is longer than usual
 * @param prompts what it served of the published prompts when it last wrote; of itself, now
 */
public record NodeStatus(
        String name, Instant started, boolean self, Duration quiet, boolean silent, PromptDelivery prompts) {}
