package dev.chancery.usage;

import dev.chancery.audit.AuditDetails;
import dev.chancery.storage.Database;
import java.time.Instant;
import java.util.List;

/** Stored requests and answers, for tests of other packages. */
public final class ContentsForTests {
    private static final Instant WHEN = Instant.parse("2026-11-20T12:00:00Z");

    private ContentsForTests() {}

    /** As they are in this database. */
    public static StoredContents in(Database database) {
        return new StoredContents(database, new AuditDetails());
    }

    /** What a principal asked and was answered in an attempt. */
    public static void store(Database database, String principal, String asked) {
        PastAttempt attempt = PastAttempt.at(WHEN).with(said -> said.principal(principal));
        PastAttempt.record(database, attempt);
        database.run(em -> em.persist(new ContentEntity(attempt.id(), WHEN, new Contents(asked, "answered"))));
    }

    /** What was asked, in all that is stored. */
    public static List<String> asked(Database database) {
        return database.transact(em -> em.createQuery("select c.request from ContentEntity c", String.class)
                .getResultList());
    }
}
