package dev.chancery.alerts;

import java.time.Instant;

/**
 * A channel as people see it.
 *
 * @param version to be named by who changes it
 * @param address as much of it as may be shown
 * @param signed whether what is sent is signed
 */
public record AlertChannel(
        String id,
        long version,
        ChannelTerms terms,
        ChannelType type,
        String address,
        boolean signed,
        Instant created) {}
