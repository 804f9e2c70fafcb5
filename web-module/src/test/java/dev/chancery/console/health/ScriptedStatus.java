package dev.chancery.console.health;

import dev.chancery.status.NodeStatus;
import dev.chancery.status.Status;
import dev.chancery.status.StatusService;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The status as a test needs it. */
class ScriptedStatus extends StatusService {
    final List<Status> parts = new ArrayList<>();
    final List<NodeStatus> nodes = new ArrayList<>();

    @Nullable
    RuntimeException failure;

    int asked;

    @Override
    public List<Status> status() {
        asked++;
        if (failure != null) {
            throw failure;
        }
        return List.copyOf(parts);
    }

    @Override
    public List<NodeStatus> nodes() {
        return List.copyOf(nodes);
    }
}
