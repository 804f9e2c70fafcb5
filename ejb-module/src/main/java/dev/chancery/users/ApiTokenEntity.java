package dev.chancery.users;

import dev.chancery.access.Role;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An API token's row. */
@Entity
@Table(name = "chancery_api_token")
class ApiTokenEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "user_id")
    private String userId = "";

    private String name = "";

    @Enumerated(EnumType.STRING)
    private Role role = Role.VIEWER;

    private String hash = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "expires_at")
    private Instant expiresAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "used_at")
    private @Nullable Instant usedAt;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "revoked_at")
    private @Nullable Instant revokedAt;

    protected ApiTokenEntity() {}

    ApiTokenEntity(String id, String userId, String name, Role role, String hash, Instant now, Instant expiresAt) {
        this.id = id;
        this.userId = userId;
        this.name = name;
        this.role = role;
        this.hash = hash;
        this.createdAt = now;
        this.expiresAt = expiresAt;
    }

    String id() {
        return id;
    }

    String userId() {
        return userId;
    }

    Role role() {
        return role;
    }

    boolean isValid(Instant now) {
        return revokedAt == null && now.isBefore(expiresAt);
    }

    boolean isUnusedSince(Instant instant) {
        return usedAt == null || usedAt.isBefore(instant);
    }

    void revoke(Instant now) {
        if (revokedAt == null) {
            revokedAt = now;
        }
    }

    ApiToken token() {
        return new ApiToken(id, name, role, createdAt, expiresAt, usedAt, revokedAt);
    }
}
