package dev.chancery.storage;

import dev.chancery.status.NodeDirectory;
import dev.chancery.status.NodeStatus;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** Tells the status which nodes there are. */
@ApplicationScoped
class NodeList implements NodeDirectory {
    private final Nodes nodes;

    @Inject
    NodeList(Nodes nodes) {
        this.nodes = nodes;
    }

    /** For the container's proxy, which hands every call on to the bean. */
    @SuppressWarnings("NullAway")
    protected NodeList() {
        this.nodes = null;
    }

    @Override
    public List<NodeStatus> nodes() {
        return nodes.list();
    }
}
