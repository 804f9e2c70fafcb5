package dev.chancery.status;

import dev.chancery.access.Allowed;
import dev.chancery.access.Guarded;
import dev.chancery.access.Permission;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.lang.System.Logger;
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

    @Inject
    StatusService(@Any Instance<StatusSource> sources) {
        this((Iterable<StatusSource>) sources);
    }

    StatusService(Iterable<StatusSource> sources) {
        this.sources = sources;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected StatusService() {
        this.sources = null;
    }

    /** What every feature says, the worst first, else by component. A feature that cannot say is itself failing. */
    @Allowed(Permission.READ_STATUS)
    public List<Status> status() {
        return StreamSupport.stream(sources.spliterator(), false)
                .flatMap(StatusService::asked)
                .sorted(Comparator.comparing(Status::level).reversed().thenComparing(Status::component))
                .toList();
    }

    private static Stream<Status> asked(StatusSource source) {
        try {
            return source.status().stream();
        } catch (RuntimeException e) {
            LOG.log(Logger.Level.WARNING, "No status from " + source.getClass().getName(), e);
            String component = source.getClass().getPackageName().replaceFirst(".*\\.", "");
            return Stream.of(new Status(component, Level.FAILING, "The status cannot be told; see the server log."));
        }
    }
}
