package dev.chancery.limits;

import dev.chancery.status.Finding;
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
        say(Level.OK, Finding.LIMITS_SHARED);
    }

    void away(String why) {
        say(Level.WARNING, Finding.LIMITS_AWAY, why);
    }

    void impossible(String product) {
        say(Level.WARNING, Finding.LIMITS_NOT_SHARED, product);
    }

    private void say(Level level, Finding finding, Object... values) {
        Status before = status;
        Status now = new Status(COMPONENT, level, finding, values);
        status = now;
        if (before == null || before.level() != level) {
            LOG.log(level == Level.OK ? System.Logger.Level.INFO : System.Logger.Level.WARNING, now.sentence());
        }
    }

    @Override
    public List<Status> status() {
        Status known = status;
        return List.of(known == null ? new Status(COMPONENT, Level.OK, Finding.LIMITS_BY_NODE) : known);
    }
}
