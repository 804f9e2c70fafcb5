package dev.chancery.audit;

import dev.chancery.storage.Database;
import java.util.List;

/** The trail's table, past everything that stands in front of it. */
public record AuditTable(Database database) {
    /** All rows, oldest first. */
    public List<AuditEntry> rows() {
        return database.transact(em -> em.createQuery("select a from AuditEntity a order by a.id", AuditEntity.class)
                .getResultStream()
                .map(AuditEntity::entry)
                .toList());
    }

    void add(AuditEntry... rows) {
        database.run(em -> {
            for (AuditEntry row : rows) {
                em.persist(new AuditEntity(row));
            }
        });
    }
}
