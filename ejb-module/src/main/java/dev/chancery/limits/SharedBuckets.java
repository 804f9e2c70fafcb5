package dev.chancery.limits;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseBucket;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The buckets that all nodes share: a row of PostgreSQL each, by Bucket4j. A node tells them what it took, and hears
 * what is left for all. Blocks for the database; never called on a caller's thread.
 */
final class SharedBuckets {
    private static final String TABLE = "chancery_limit_bucket";
    private static final Duration KEPT = Duration.ofHours(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final DatabaseTime time;
    private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

    SharedBuckets(DataSource dataSource, LongSupplier nanoTime) {
        this.time = new DatabaseTime(dataSource, TABLE, nanoTime);
        this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
                .primaryKeyMapper(PrimaryKeyMapper.STRING)
                .table(TABLE)
                .clientClock(time)
                .requestTimeout(TIMEOUT)
                .expirationAfterWrite(ExpirationAfterWriteStrategy.fixedTimeToLive(KEPT))
                .build();
    }

    /** Asks the database for its time; to be called before a round of {@link #take}. */
    void begin() throws SQLException {
        time.ask();
    }

    /**
     * Takes from a bucket, or gives back what is negative.
     *
     * @param capacity a minute's; the bucket takes it over when it has another
     * @return what is left for all nodes; negative when it is in debt
     */
    long take(String id, long capacity, long amount) {
        BucketProxy bucket = buckets.getProxy(id, () -> MinuteBucket.configuration(capacity));
        VerboseResult<?> result = moved(bucket.asVerbose(), amount);
        Bandwidth[] limits = result.getConfiguration().getBandwidths();
        if (limits[0].getCapacity() != capacity) {
            bucket.replaceConfiguration(MinuteBucket.configuration(capacity), TokensInheritanceStrategy.AS_IS);
        }
        return Math.min(result.getState().getAvailableTokens(), capacity);
    }

    private static VerboseResult<?> moved(VerboseBucket bucket, long amount) {
        if (amount > 0) {
            return bucket.consumeIgnoringRateLimits(amount);
        }
        return amount < 0 ? bucket.addTokens(-amount) : bucket.getAvailableTokens();
    }

    /** Forgets buckets that nobody has used for an hour. */
    void forgetOld() {
        buckets.removeExpired(FORGOTTEN_AT_ONCE);
    }
}
