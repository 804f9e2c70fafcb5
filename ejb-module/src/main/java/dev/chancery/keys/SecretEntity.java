package dev.chancery.keys;

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
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A secret of a key, sealed, and how far it has come. When it is retired, the secret is erased. */
@Entity
@Table(name = "chancery_key_secret")
class SecretEntity {
    private static final int LONGEST_MESSAGE = 500;

    @Id
    private String id = "";

    @Column(name = "key_id")
    private String keyId = "";

    @Enumerated(EnumType.STRING)
    private KeyState state = KeyState.PENDING;

    @Column(name = "state_before")
    @Enumerated(EnumType.STRING)
    private KeyState before = KeyState.PENDING;

    private String hint = "";

    private String sealed = "";

    @Column(name = "seal_version")
    private long sealVersion;

    private long revision;

    @Enumerated(EnumType.STRING)
    private Grace grace = Grace.DAY;

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "created_at")
    @Convert(converter = MicrosConverter.class)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "verified_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant verifiedAt;

    @Column(name = "verified_status")
    private int verifiedStatus;

    @Column(name = "verified_message")
    private String verifiedMessage = "";

    @Column(name = "request_id")
    private @Nullable String requestId;

    private @Nullable String organization;

    @Column(name = "activated_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant activatedAt;

    @Column(name = "expires_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant expiresAt;

    @Column(name = "retire_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant retireAt;

    @Column(name = "last_used")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant lastUsed;

    @Column(name = "listed_id")
    private @Nullable String listedId;

    @Column(name = "deactivated_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant deactivatedAt;

    @Version
    private long version;

    protected SecretEntity() {}

    SecretEntity(String id, String keyId, String hint, String createdBy, Instant createdAt) {
        this.id = id;
        this.keyId = keyId;
        this.hint = hint;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String keyId() {
        return keyId;
    }

    String hint() {
        return hint;
    }

    String sealed() {
        return sealed;
    }

    long sealVersion() {
        return sealVersion;
    }

    long revision() {
        return revision;
    }

    Grace grace() {
        return grace;
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> verifiedAt() {
        return Optional.ofNullable(verifiedAt);
    }

    int verifiedStatus() {
        return verifiedStatus;
    }

    String verifiedMessage() {
        return verifiedMessage;
    }

    @Nullable
    String requestId() {
        return requestId;
    }

    @Nullable
    String organization() {
        return organization;
    }

    @Nullable
    Instant activatedAt() {
        return activatedAt;
    }

    @Nullable
    Instant expiresAt() {
        return expiresAt;
    }

    @Nullable
    Instant retireAt() {
        return retireAt;
    }

    @Nullable
    Instant lastUsed() {
        return lastUsed;
    }

    @Nullable
    String listedId() {
        return listedId;
    }

    @Nullable
    Instant deactivatedAt() {
        return deactivatedAt;
    }

    /** The state as it was written; time may have gone on. */
    KeyState written() {
        return state;
    }

    /** The state now, if the secret can be opened. */
    KeyState state(Instant now) {
        boolean ends = state == KeyState.DRAINING || state == KeyState.INVALID;
        if (ends && isPast(retireAt, now)) {
            return KeyState.RETIRED;
        }
        return !state.isOver() && isPast(expiresAt, now) ? KeyState.EXPIRED : state;
    }

    boolean isVerified() {
        return verifiedAt != null && verifiedStatus >= 200 && verifiedStatus < 300;
    }

    /** Until when it may be used; null for ever. */
    @Nullable
    Instant until() {
        Instant end = state == KeyState.DRAINING ? retireAt : null;
        return end == null || (expiresAt != null && expiresAt.isBefore(end)) ? expiresAt : end;
    }

    /**
     * Moves on from the state it is in now.
     *
     * @throws KeyStepException when that is not allowed
     */
    void move(KeyMove move, KeyState from) {
        KeyState next = from.after(move, before).orElseThrow(() -> new KeyStepException(move.refusal(), hint, from));
        if (next == KeyState.INVALID && from != KeyState.INVALID) {
            before = from;
        }
        if (from == KeyState.INVALID && next.isLive()) {
            revision++;
        }
        if (next.isOver()) {
            sealed = "";
        }
        state = next;
    }

    void seal(String text) {
        sealed = text;
        sealVersion++;
    }

    void grace(Grace chosen) {
        grace = chosen;
    }

    void verified(KeyVerdict verdict, Instant now) {
        verifiedAt = now;
        verifiedStatus = verdict.status();
        verifiedMessage = cut(verdict.message(), LONGEST_MESSAGE);
        requestId = verdict.requestId() == null ? null : cut(verdict.requestId(), 128);
        organization = verdict.organization() == null ? organization : cut(verdict.organization(), 128);
    }

    void activated(Instant now) {
        activatedAt = now;
        retireAt = null;
    }

    /** An earlier end stays. */
    void retireAt(Instant end) {
        if (retireAt == null || end.isBefore(retireAt)) {
            retireAt = end;
        }
    }

    void putBack() {
        retireAt = null;
    }

    void expiresAt(@Nullable Instant end) {
        expiresAt = end;
    }

    void lastUsed(Instant instant) {
        if (lastUsed == null || instant.isAfter(lastUsed)) {
            lastUsed = instant;
        }
    }

    void deactivated(String apiKeyId, @Nullable Instant at) {
        listedId = cut(apiKeyId, 128);
        deactivatedAt = at;
    }

    private static boolean isPast(@Nullable Instant end, Instant now) {
        return end != null && !end.isAfter(now);
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
