package dev.chancery.limits;

import dev.chancery.status.Level;
import dev.chancery.status.Status;
import dev.chancery.status.StatusSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Whether the nodes keep the limits together. */
@ApplicationScoped
class Sharing implements StatusSource {
    private static final System.Logger LOG = System.getLogger("dev.chancery.limits");
    private static final String COMPONENT = "limits";

    private volatile @Nullable Status status;

    void works() {
        say(Level.OK, "All nodes keep the rate limits together, in PostgreSQL.");
    }

    void away(String why) {
        say(Level.WARNING, "Each node keeps the rate limits by itself for now, because the database is away: " + why);
    }

    void impossible(String product) {
        say(
                Level.WARNING,
                "chancery.limits.shared needs PostgreSQL, but the database is " + product
                        + ": each node keeps the rate limits by itself.");
    }

    private void say(Level level, String sentence) {
        Status before = status;
        Status now = new Status(COMPONENT, level, sentence);
        status = now;
        if (before == null || before.level() != level) {
            LOG.log(level == Level.OK ? System.Logger.Level.INFO : System.Logger.Level.WARNING, sentence);
        }
    }

    @Override
    public List<Status> status() {
        Status known = status;
        return List.of(
                known == null ? new Status(COMPONENT, Level.OK, "Each node keeps the rate limits by itself.") : known);
    }
}
