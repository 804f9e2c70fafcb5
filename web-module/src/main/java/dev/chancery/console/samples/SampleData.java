package dev.chancery.console.samples;

import dev.chancery.access.Callers;
import dev.chancery.access.Permission;
import dev.chancery.console.Incident;
import dev.chancery.samples.Samples;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The samples, as the person at the page may see them. */
@ApplicationScoped
public class SampleData {
    private final Samples samples;
    private final Callers callers;

    /** By the container. */
    @Inject
    public SampleData(Samples samples, Callers callers) {
        this.samples = samples;
        this.callers = callers;
    }

    /** For the container's proxy, and for tests. */
    @SuppressWarnings("NullAway")
    protected SampleData() {
        this.samples = null;
        this.callers = null;
    }

    /** Whether there are some; not while the database is away. */
    public boolean present() {
        try {
            return callers.current().mayAny(Permission.READ_STATUS) && samples.present();
        } catch (RuntimeException away) {
            Incident.report(away);
            return false;
        }
    }

    /** Whether the person may take them out. */
    public boolean mayRemove() {
        return callers.current().mayAny(Permission.MANAGE_RETENTION);
    }

    /** Takes them out. Takes some seconds. */
    public void remove() {
        samples.remove();
    }
}
