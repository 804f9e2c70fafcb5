package dev.chancery.messages.http;

import dev.chancery.status.Finding;
import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Set;

/** Says where calls go, and warns when that is this machine, as with the simulator, or when nothing answers there. */
@ApplicationScoped
class EndpointStatus implements StatusSource {
    private static final String COMPONENT = "claude";
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final URI address;
    private final Reachability reachability;

    @Inject
    EndpointStatus(Wire wire) {
        this(wire.config().baseUrl(), wire.reachability());
    }

    EndpointStatus(URI address, Reachability reachability) {
        this.address = address;
        this.reachability = reachability;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected EndpointStatus() {
        this.address = null;
        this.reachability = null;
    }

    @Override
    public List<Status> status() {
        String where = address.getScheme() + "://" + address.getHost()
                + (address.getPort() < 0 ? "" : ":" + address.getPort());
        return List.of(reachability
                .silence()
                .map(silence -> new Status(
                        COMPONENT, Level.WARNING, Finding.CLAUDE_SILENT, silence.attempts(), where, silence.since()))
                .orElseGet(() -> THIS_MACHINE.contains(String.valueOf(address.getHost()))
                        ? new Status(COMPONENT, Level.WARNING, Finding.CLAUDE_AT_THIS_MACHINE, where)
                        : new Status(COMPONENT, Level.OK, Finding.CLAUDE_AT, where)));
    }
}
