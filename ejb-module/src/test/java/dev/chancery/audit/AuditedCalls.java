package dev.chancery.audit;

import dev.chancery.access.Callers;
import dev.chancery.storage.Database;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;

/** Calls methods of guarded services as the container would: asked for permission, and audited. */
public final class AuditedCalls {
    private final Database database;
    private final Guard guard;

    public AuditedCalls(Database database, Callers callers) {
        this.database = database;
        this.guard = new Guard(callers, database, new AuditTrail(database, TestTrail.HERE), Clock.systemUTC());
    }

    /** Calls the public method of that name with as many parameters. */
    @SuppressWarnings({"unchecked", "TypeParameterUnusedInFormals"})
    public <T> T call(Object service, String name, Object... arguments) throws Exception {
        Method method = Arrays.stream(service.getClass().getMethods())
                .filter(each -> each.getName().equals(name) && each.getParameterCount() == arguments.length)
                .findFirst()
                .orElseThrow();
        return (T) guard.call(method, () -> {
            try {
                return method.invoke(service, arguments);
            } catch (InvocationTargetException e) {
                if (e.getCause() instanceof Exception cause) {
                    throw cause;
                }
                throw e;
            }
        });
    }

    /** The rows of the trail, oldest first: who, action, resource, outcome, summary, changes. */
    public List<String> rows() {
        return new AuditTable(database)
                .rows().stream()
                        .map(row -> String.join(
                                " ",
                                row.actor(),
                                row.action(),
                                row.resourceId(),
                                row.outcome(),
                                row.summary(),
                                row.changes().replace('"', '\'')))
                        .toList();
    }
}
