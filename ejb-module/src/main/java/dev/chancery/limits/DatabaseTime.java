package dev.chancery.limits;

import io.github.bucket4j.TimeMeter;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import javax.sql.DataSource;

/**
 * The time of the database, which all nodes agree on, carried on by this node's stopwatch; no node's own clock matters.
 * When the database's clock was put back, the buckets, which would stand still until it has caught up, begin anew.
 */
final class DatabaseTime implements TimeMeter {
    private static final long TOLERATED = TimeUnit.SECONDS.toNanos(2);

    private final DataSource dataSource;
    private final String table;
    private final LongSupplier nanoTime;
    private volatile long offset;
    private boolean known;

    DatabaseTime(DataSource dataSource, String table, LongSupplier nanoTime) {
        this.dataSource = dataSource;
        this.table = table;
        this.nanoTime = nanoTime;
    }

    /** For one thread at a time. */
    void ask() throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            long found = micros(statement) * 1000 - nanoTime.getAsLong();
            if (known && found < offset - TOLERATED) {
                statement.executeUpdate("delete from " + table);
            }
            offset = found;
            known = true;
        }
    }

    private static long micros(Statement statement) throws SQLException {
        try (ResultSet row =
                statement.executeQuery("select cast(extract(epoch from clock_timestamp()) * 1000000 as bigint)")) {
            row.next();
            return row.getLong(1);
        }
    }

    @Override
    public long currentTimeNanos() {
        return nanoTime.getAsLong() + offset;
    }

    @Override
    public boolean isWallClockBased() {
        return true;
    }
}
