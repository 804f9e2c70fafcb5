package dev.chancery.users;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;

/** How often signing in has failed: for a name, for an address, or for both together. */
@Entity
@Table(name = "chancery_sign_in_count")
class SignInCountEntity {
    /** After this long without a failure, counting begins anew. */
    static final Duration FORGOTTEN = Duration.ofHours(1);

    @Id
    private String id = "";

    @Version
    private long version;

    private int failures;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "failed_at")
    private Instant failedAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "not_before")
    private Instant notBefore = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "trusted_until")
    private Instant trustedUntil = Instant.EPOCH;

    protected SignInCountEntity() {}

    SignInCountEntity(String id) {
        this.id = id;
    }

    boolean isBlocked(Instant now) {
        return now.isBefore(notBefore);
    }

    boolean isTrusted(Instant now) {
        return now.isBefore(trustedUntil);
    }

    /** Counts one more, and gives how many they are now. */
    int fail(BackOff backOff, Instant now) {
        failures = failedAt.plus(FORGOTTEN).isBefore(now) ? 1 : failures + 1;
        failedAt = now;
        notBefore = now.plus(backOff.after(failures));
        return failures;
    }

    /** Takes one back that turned out to be none. */
    void takeBack() {
        failures = Math.max(0, failures - 1);
        notBefore = Instant.EPOCH;
    }

    void trust(Instant until) {
        failures = 0;
        notBefore = Instant.EPOCH;
        trustedUntil = until;
    }
}
