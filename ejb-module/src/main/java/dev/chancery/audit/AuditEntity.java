package dev.chancery.audit;

import dev.chancery.storage.AppendOnly;
import dev.chancery.storage.MicrosConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A row of the trail. Once written it only gets its place, by whoever moves the head of the chain; enums are texts, so
 * that a row that somebody tampered with can still be read.
 */
@AppendOnly
@Entity
@Table(name = "chancery_audit")
class AuditEntity {
    @Id
    private String id = "";

    @Convert(converter = MicrosConverter.class)
    private Instant happened = Instant.EPOCH;

    private String actor = "";
    private String kind = "";
    private @Nullable String source;
    private String action = "";

    @Column(name = "resource_type")
    private String resourceType = "";

    @Column(name = "resource_id")
    private @Nullable String resourceId;

    private String summary = "";
    private String outcome = "";
    private @Nullable String failure;
    private String correlation = "";
    private String changes = "";
    private @Nullable Long place;

    protected AuditEntity() {}

    AuditEntity(AuditEntry entry) {
        id = entry.id();
        happened = entry.happened();
        actor = entry.actor();
        kind = entry.kind();
        source = entry.source();
        action = entry.action();
        resourceType = entry.resourceType();
        resourceId = entry.resourceId();
        summary = entry.summary();
        outcome = entry.outcome();
        failure = entry.failure();
        correlation = entry.correlation();
        changes = entry.changes();
        place = entry.place();
    }

    AuditEntry entry() {
        return new AuditEntry(
                id,
                happened,
                actor,
                kind,
                source,
                action,
                resourceType,
                resourceId,
                summary,
                outcome,
                failure,
                correlation,
                changes,
                place);
    }

    void put(long newPlace) {
        place = newPlace;
    }
}
