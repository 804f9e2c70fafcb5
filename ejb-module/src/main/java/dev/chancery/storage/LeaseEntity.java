package dev.chancery.storage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/** Which node does a piece of work. */
@Entity
@Table(name = "chancery_lease")
class LeaseEntity {
    @Id
    private String name = "";

    private String holder = "";

    @Version
    private long version;

    protected LeaseEntity() {}

    LeaseEntity(String name, String holder) {
        this.name = name;
        this.holder = holder;
    }

    String holder() {
        return holder;
    }

    void passTo(String node) {
        holder = node;
    }
}
