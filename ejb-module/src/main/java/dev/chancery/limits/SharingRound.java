package dev.chancery.limits;

import dev.chancery.storage.Database;
import dev.chancery.storage.DatabaseStatus;
import java.sql.SQLException;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Brings this node's limits and the shared buckets together, some times a second. While the database is away, the node
 * goes on by itself. For one thread at a time.
 */
final class SharingRound {
    private static final int ROUNDS_UNTIL_OLD_ARE_FORGOTTEN = 5000;

    private final Database database;
    private final RateLimits limits;
    private final Supplier<SharedBuckets> opening;
    private final Sharing sharing;
    private @Nullable SharedBuckets buckets;
    private int rounds;

    SharingRound(Database database, RateLimits limits, Supplier<SharedBuckets> opening, Sharing sharing) {
        this.database = database;
        this.limits = limits;
        this.opening = opening;
        this.sharing = sharing;
    }

    void run() {
        DatabaseStatus status = database.status();
        if (!status.product().isEmpty() && !status.product().startsWith("PostgreSQL")) {
            limits.shared(false);
            sharing.impossible(status.product());
            return;
        }
        try {
            round();
            limits.shared(true);
            sharing.works();
        } catch (SQLException | RuntimeException e) {
            limits.shared(false);
            buckets = null;
            sharing.away(String.valueOf(e.getMessage()));
        }
    }

    private void round() throws SQLException {
        SharedBuckets shared = buckets == null ? opening.get() : buckets;
        buckets = shared;
        shared.begin();
        limits.share(shared::take);
        if (++rounds % ROUNDS_UNTIL_OLD_ARE_FORGOTTEN == 0) {
            shared.forgetOld();
        }
    }
}
