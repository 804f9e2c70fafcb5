package dev.chancery.keys;

import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A key under its stable id; its secrets come and go. */
@Entity
@Table(name = "chancery_key")
class KeyEntity {
    @Id
    private String id = "";

    private String name = "";

    private String environment = "";

    @Column(name = "taken_name")
    private String takenName = "";

    private String models = "";

    @Column(name = "rotation_policy")
    private String policy = "";

    @Column(name = "created_by")
    private String createdBy = "";

    @Column(name = "created_at")
    @Convert(converter = MicrosConverter.class)
    private Instant createdAt = Instant.EPOCH;

    @Column(name = "rotated_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant rotatedAt;

    @Column(name = "archived_at")
    @Convert(converter = MicrosConverter.class)
    private @Nullable Instant archivedAt;

    @Version
    private long version;

    protected KeyEntity() {}

    KeyEntity(String id, KeyDraft draft, String createdBy, Instant createdAt) {
        this.id = id;
        this.environment = draft.environment();
        this.models = draft.models().text();
        this.policy = draft.policy().text();
        this.createdBy = createdBy;
        this.createdAt = createdAt;
        rename(draft.name());
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    String environment() {
        return environment;
    }

    KeyModels models() {
        return KeyModels.parse(models);
    }

    RotationPolicy policy() {
        return RotationPolicy.parse(policy);
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    Optional<Instant> rotatedAt() {
        return Optional.ofNullable(rotatedAt);
    }

    Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }

    /** When it is to be rotated, by its own policy or the organisation's, whichever comes first. */
    Optional<Instant> nextRotation(Optional<Duration> maximumAge) {
        if (rotatedAt == null || archivedAt != null) {
            return Optional.empty();
        }
        Instant rotated = rotatedAt;
        return Stream.of(policy().next(rotated), maximumAge.map(rotated::plus))
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    void rename(String to) {
        name = to;
        takenName = environment + "/" + to;
    }

    void models(KeyModels present) {
        models = present.text();
    }

    void policy(RotationPolicy present) {
        policy = present.text();
    }

    void rotated(Instant now) {
        rotatedAt = now;
    }

    /** Its name may then be given again. */
    void archive(Instant now) {
        archivedAt = now;
        takenName = id;
    }
}
