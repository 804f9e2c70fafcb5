package dev.chancery.storage;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A node that runs: a row for each start, with a beat that goes on while it lives. */
@Entity
@Table(name = "chancery_node")
class NodeEntity {
    @Id
    private String id = "";

    private String name = "";

    @Convert(converter = MicrosConverter.class)
    private Instant started = Instant.EPOCH;

    private long beat;

    @Column(name = "prompts_served")
    private @Nullable Long promptsServed;

    @Column(name = "prompts_due")
    private @Nullable Long promptsDue;

    @Column(name = "prompts_ready")
    private @Nullable Integer promptsReady;

    @Column(name = "prompts_packaged")
    private @Nullable Integer promptsPackaged;

    @Version
    private long version;

    protected NodeEntity() {}

    NodeEntity(String id, String name, Instant started) {
        this.id = id;
        this.name = name;
        this.started = started;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }

    Instant started() {
        return started;
    }

    long beat() {
        return beat;
    }

    void beatOnce() {
        beat++;
    }

    /** What the node serves of the published prompts; null when it does not tell, as one of an older version. */
    @Nullable
    Told told() {
        return promptsServed == null || promptsDue == null || promptsReady == null || promptsPackaged == null
                ? null
                : new Told(new Delivered(promptsServed, promptsReady, promptsPackaged), promptsDue);
    }

    void tells(@Nullable Told told) {
        promptsServed = told == null ? null : told.delivered().number();
        promptsDue = told == null ? null : told.due();
        promptsReady = told == null ? null : told.delivered().ready();
        promptsPackaged = told == null ? null : told.delivered().packaged();
    }
}
