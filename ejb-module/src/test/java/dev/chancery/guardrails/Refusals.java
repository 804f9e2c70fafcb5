package dev.chancery.guardrails;

import dev.chancery.access.Caller;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** What would have been written into the audit trail. */
public final class Refusals implements Blocks.Trail {
    /** A row. */
    public record Row(String action, String guardrail, String why) {}

    private final List<Row> all = new CopyOnWriteArrayList<>();

    @Override
    public void refused(Caller caller, String action, String resource, String id, String why) {
        all.add(new Row(action, id, why));
    }

    public List<Row> all() {
        return all;
    }
}
