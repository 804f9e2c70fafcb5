package dev.chancery.storage;

import jakarta.persistence.PersistenceException;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One statement for many rows, in the transaction under way: where a JPA provider would cost several times as much. */
public final class Batch {
    private static final int ROWS_AT_ONCE = 500;

    private Batch() {}

    /**
     * Runs the statement for each row. What the transaction's entity manager has not written yet is not seen.
     *
     * @param sql in what H2 and PostgreSQL have in common
     * @param values the values of its parameters, of a row
     * @return how many rows of the database each changed
     * @throws PersistenceException when the database refuses
     * @throws IllegalStateException when no transaction is under way on this thread
     */
    public static <R> int[] run(String sql, List<R> rows, Function<R, List<@Nullable Object>> values) {
        int[] changed = new int[rows.size()];
        try (PreparedStatement statement = OneConnection.current().prepareStatement(sql)) {
            for (int i = 0; i < rows.size(); i += ROWS_AT_ONCE) {
                int[] some = run(statement, rows.subList(i, Math.min(i + ROWS_AT_ONCE, rows.size())), values);
                System.arraycopy(some, 0, changed, i, some.length);
            }
            return changed;
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static <R> int[] run(PreparedStatement statement, List<R> rows, Function<R, List<@Nullable Object>> values)
            throws SQLException {
        for (R row : rows) {
            int position = 1;
            for (Object value : values.apply(row)) {
                statement.setObject(position++, value);
            }
            statement.addBatch();
        }
        return statement.executeBatch();
    }
}
