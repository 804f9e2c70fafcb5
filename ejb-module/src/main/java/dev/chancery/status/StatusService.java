package dev.chancery.status;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** How Chancery is, for the console and for whoever else may know. */
@Guarded
@ApplicationScoped
public class StatusService {
    private static final Logger LOG = System.getLogger("dev.chancery.status");

    private final Iterable<StatusSource> sources;
    private final Iterable<NodeDirectory> directories;
    private final StatusHistory history;

    @Inject
    StatusService(@Any Instance<StatusSource> sources, @Any Instance<NodeDirectory> directories) {
        this(sources, directories, Clock.systemUTC());
    }

    StatusService(Iterable<StatusSource> sources, Iterable<NodeDirectory> directories, Clock clock) {
        this.sources = sources;
        this.directories = directories;
        this.history = new StatusHistory(clock);
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected StatusService() {
        this.sources = null;
        this.directories = null;
        this.history = null;
    }

    /**
     * What every feature says, the worst first, else by component, each with the time since when this node has seen it
     * so. A feature that cannot say is itself failing.
     */
    @Allowed(Permission.READ_STATUS)
    public List<Status> status() {
        return history.note(StreamSupport.stream(sources.spliterator(), false)
                .flatMap(StatusService::asked)
                .sorted(Comparator.comparing(Status::level).reversed().thenComparing(Status::component))
                .toList());
    }

    /** The nodes that share the database, as this one last saw them; from memory. */
    @Allowed(Permission.READ_STATUS)
    public List<NodeStatus> nodes() {
        return StreamSupport.stream(directories.spliterator(), false)
                .flatMap(directory -> directory.nodes().stream())
                .toList();
    }

    private static Stream<Status> asked(StatusSource source) {
        try {
            return source.status().stream();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "No status from " + source.getClass().getName(), e);
            String component = source.getClass().getPackageName().replaceFirst(".*\\.", "");
            return Stream.of(new Status(component, Level.FAILING, Finding.STATUS_UNKNOWN));
        }
    }
}
