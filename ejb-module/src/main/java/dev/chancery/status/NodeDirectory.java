package dev.chancery.status;

import java.util.List;

/** A bean that knows the nodes. */
public interface NodeDirectory {
    /** The nodes that share the database, by name, as this one last saw them; from memory. */
    List<NodeStatus> nodes();
}
