package dev.chancery.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** How often a topic changed. */
@Entity
@Table(name = "chancery_change")
class ChangeEntity {
    @Id
    private String topic = "";

    private long number;

    @Version
    private long version;

    protected ChangeEntity() {}

    ChangeEntity(String topic) {
        this.topic = topic;
        this.number = 1;
    }

    String topic() {
        return topic;
    }

    long number() {
        return number;
    }
}
