package dev.chancery.storage;

import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

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
}
