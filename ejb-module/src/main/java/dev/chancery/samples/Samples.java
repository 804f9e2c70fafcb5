package dev.chancery.samples;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import dev.chancery.audit.Audited;
import dev.chancery.prompts.PromptLabels;
import dev.chancery.prompts.PromptLibrary;
import dev.chancery.storage.Database;
import dev.chancery.usage.SampleCalls;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Puts samples into an empty database, once, and takes them out again. Every method blocks for the database. */
@Guarded
@ApplicationScoped
public class Samples {
    private static final Duration UNTIL = Duration.ofMinutes(2);

    private final Database database;
    private final SampleCalls calls;
    private final SamplePrompts prompts;
    private final Clock clock;

    @Inject
    Samples(Database database, SampleCalls calls, PromptLibrary library, PromptLabels labels) {
        this(database, calls, new SamplePrompts(library, labels), Clock.systemUTC());
    }

    Samples(Database database, SampleCalls calls, SamplePrompts prompts, Clock clock) {
        this.database = database;
        this.calls = calls;
        this.prompts = prompts;
        this.clock = clock;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected Samples() {
        this.database = null;
        this.calls = null;
        this.prompts = null;
        this.clock = null;
    }

    /** Whether there are samples among the prompts and calls. */
    @Allowed(Permission.READ_STATUS)
    public boolean present() {
        SampleEntity put = find();
        return put != null && !put.isRemoved();
    }

    /**
     * Puts them in, unless they have been there before or there are prompts already; tells whether it did. That they are
     * there is noted first: who breaks off leaves some, which {@link #remove()} finds.
     */
    @Audited(action = "samples.put", resource = "samples", allowed = Permission.MANAGE_RETENTION, transactional = false)
    public boolean putIn() {
        if (find() != null || !prompts.isEmptyLibrary()) {
            return false;
        }
        Instant end = clock.instant().minus(UNTIL);
        SampleMonth month = new SampleMonth(end);
        database.run(em -> em.persist(new SampleEntity(month.begin(), end)));
        prompts.add();
        calls.add(month.calls());
        return true;
    }

    /** Takes the calls out of the ledger and its sums, and the prompts out of sight. They do not come back. */
    @Audited(
            action = "samples.remove",
            resource = "samples",
            allowed = Permission.MANAGE_RETENTION,
            transactional = false)
    public void remove() {
        SampleEntity put = find();
        if (put != null && !put.isRemoved()) {
            calls.remove(put.begins(), put.ends());
            prompts.remove();
            database.run(em -> em.find(SampleEntity.class, SampleEntity.ONLY).remove());
        }
    }

    private @Nullable SampleEntity find() {
        return database.<@Nullable SampleEntity>transact(em -> em.find(SampleEntity.class, SampleEntity.ONLY));
    }
}
