package dev.chancery.audit;

import dev.chancery.config.Setting;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * How the audit trail is kept.
 *
 * @param sealInterval how often new rows are sealed
 * @param verifyInterval how often the chain is verified without being asked
 * @param retentionFloor what is younger can never be removed
 */
public record AuditConfig(Duration sealInterval, Duration verifyInterval, Duration retentionFloor) {
    static final Setting<Duration> SEAL_INTERVAL = Setting.duration(
            "chancery.audit.seal-interval",
            "PT5S",
            Duration.ofSeconds(1),
            Duration.ofHours(1),
            "How often new rows of the audit trail are sealed into its chain.");
    static final Setting<Duration> VERIFY_INTERVAL = Setting.duration(
            "chancery.audit.verify-interval",
            "PT24H",
            Duration.ofMinutes(1),
            Duration.ofDays(31),
            "How often the whole chain is verified.");
    static final Setting<Duration> RETENTION_FLOOR = Setting.duration(
            "chancery.audit.retention-floor",
            "P365D",
            Duration.ofDays(365),
            Duration.ofDays(36_500),
            "The age below which nothing of the audit trail can be removed.");

    /** Every property of this type, for the reference. */
    public static final List<Setting<?>> SETTINGS = List.of(SEAL_INTERVAL, VERIFY_INTERVAL, RETENTION_FLOOR);

    /**
     * As configured.
     *
     * @param config gives a property's value, or null
     */
    public static AuditConfig of(UnaryOperator<@Nullable String> config) {
        return new AuditConfig(
                SEAL_INTERVAL.require(config), VERIFY_INTERVAL.require(config), RETENTION_FLOOR.require(config));
    }
}
