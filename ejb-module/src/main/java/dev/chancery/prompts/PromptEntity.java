package dev.chancery.prompts;

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
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A prompt, whatever its versions say. */
@Entity
@Table(name = "chancery_prompt")
class PromptEntity {
    private static final String TAG_SEPARATOR = "\n";

    @Id
    private String id = "";

    private String name = "";

    @Column(name = "taken_name")
    private String takenName = "";

    @Enumerated(EnumType.STRING)
    private PromptKind kind = PromptKind.CHAT;

    private String tags = "";
    private int latest;

    @Column(name = "created_by")
    private String createdBy = "";

    @Convert(converter = MicrosConverter.class)
    @Column(name = "created_at")
    private Instant createdAt = Instant.EPOCH;

    @Convert(converter = MicrosConverter.class)
    @Column(name = "archived_at")
    private @Nullable Instant archivedAt;

    @Version
    private long version;

    protected PromptEntity() {}

    PromptEntity(String id, String name, PromptKind kind, String author, Instant at) {
        this.id = id;
        this.name = PromptNames.checkedName(name);
        this.takenName = name;
        this.kind = kind;
        this.createdBy = author;
        this.createdAt = at;
    }

    /** The number of the next version, which is the latest from now on. */
    int next() {
        return ++latest;
    }

    void tags(List<String> words) {
        tags = String.join(TAG_SEPARATOR, words);
    }

    /** Takes it out of sight; its name can be given again. */
    void archive(Instant at) {
        archivedAt = at;
        takenName = id;
    }

    /** Brings it back in sight, under its name. */
    void unarchive() {
        archivedAt = null;
        takenName = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    PromptKind kind() {
        return kind;
    }

    List<String> tags() {
        return tags.isEmpty() ? List.of() : List.of(tags.split(TAG_SEPARATOR));
    }

    int latest() {
        return latest;
    }

    boolean isArchived() {
        return archivedAt != null;
    }

    /** When it was taken out of sight; empty while it is in sight. */
    Optional<Instant> archivedAt() {
        return Optional.ofNullable(archivedAt);
    }
}
