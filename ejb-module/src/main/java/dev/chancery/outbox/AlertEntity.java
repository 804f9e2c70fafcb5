package dev.chancery.outbox;

import dev.chancery.storage.Ids;
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

/** An alert's row. It stays for a while after it was passed on, so that the same is not told twice. */
@Entity
@Table(name = "chancery_alert")
class AlertEntity {
    @Id
    private String id = "";

    @Version
    private long version;

    @Column(name = "dedup_key")
    private String dedupKey = "";

    @Enumerated(EnumType.STRING)
    private AlertKind kind = AlertKind.TEST;

    private String subject = "";

    @Column(name = "subject_name")
    private String name = "";

    private String sentence = "";
    private String details = "";

    @Column(name = "happened_at")
    @Convert(converter = MicrosConverter.class)
    private Instant happened = Instant.EPOCH;

    @Column(name = "passed_on")
    private boolean passedOn;

    protected AlertEntity() {}

    AlertEntity(Alert alert) {
        id = Ids.next();
        dedupKey = alert.key();
        kind = alert.kind();
        subject = alert.subject();
        name = alert.name();
        sentence = alert.sentence();
        details = alert.details().toString();
        happened = alert.happened();
    }

    void passOn() {
        passedOn = true;
    }

    /** Lets the same be told anew. */
    void end() {
        dedupKey = id;
    }

    WaitingAlert waiting() {
        return new WaitingAlert(id, kind, subject, name, sentence, details, happened);
    }
}
